package corpus.apart;

record Pair(int count, Kind kind) {}
