package com.other;

import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.Setter;

/** A superclass in another package, whose private fields only Lombok's accessors reach. */
@Getter
@Setter
public class Remote {
  private int depth = 4;
  private final List<String> legs = new ArrayList<>();

  @Getter(AccessLevel.PROTECTED)
  @Setter(AccessLevel.PROTECTED)
  private String venue = "X";
}
