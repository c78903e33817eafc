package io.rockpool.processor;

import com.palantir.javapoet.TypeName;

/** A parameter of a user's method, which a method of the pool passes on. */
record Parameter(TypeName type, String name) {}
