package corpus.inherited;

public class Near {
  int near = 5;
  final java.util.List<String> nearest = new java.util.ArrayList<>();
}
