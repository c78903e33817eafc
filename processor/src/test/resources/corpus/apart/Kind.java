package corpus.apart;

enum Kind {
  SECOND,
  FIRST
}
