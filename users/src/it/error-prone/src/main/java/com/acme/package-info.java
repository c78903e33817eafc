/** Classes of a user who takes all advice. */
@NullMarked
package com.acme;

import org.jspecify.annotations.NullMarked;
