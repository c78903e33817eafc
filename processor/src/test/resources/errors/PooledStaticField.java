package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 8)
class Order extends Base {
  // error: [PooledStaticField] Field 'created' is static, so it is no part of an object and @Pooled.Keep has no effect on it. Remove the annotation.
  // fix 1:
  @Pooled.Keep
  static int created;

  // error: [PooledStaticField] Field 'last' is static, so it is no part of an object and @Pooled.Reset has no effect on it. Remove the annotation.
  // fix 1: static Order last;
  @Pooled.Reset("null") static Order last;
}

package com.acme;

import io.rockpool.Pooled;

class Base {
  // error: [PooledStaticField] Field 'shared' of Base is static, so it is no part of an object and @Pooled.Clear has no effect on it. Remove the annotation.
  // fix 1: static final StringBuffer shared = new StringBuffer();
  @Pooled.Clear("clear") static final StringBuffer shared = new StringBuffer();
}
