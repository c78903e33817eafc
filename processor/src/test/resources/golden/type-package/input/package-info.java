/** What asks for pools of classes of the JDK. */
@Pooled.Type(value = StringBuilder.class, capacity = 32)
@Pooled.Type(value = ArrayList.class, capacity = 8)
package com.acme;

import io.rockpool.Pooled;
import java.util.ArrayList;
