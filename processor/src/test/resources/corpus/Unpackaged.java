import io.rockpool.Pooled;

@Pooled(capacity = 3)
public class Unpackaged {
  int value = 1;
  String text = "x";
  final java.util.List<String> list = new java.util.ArrayList<>();
}
