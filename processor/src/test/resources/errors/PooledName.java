package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 8)
// error: [PooledName] OrderPool is a class that exists already, so Order can have no pool of that name. Rename one of the two.
class Order {}

package com.acme;

// fix 1: interface Orders { class Renamed {} }
class OrderPool {}

package com.acme;

import io.rockpool.Pooled;

class Desk {
  @Pooled(capacity = 8)
  // error: [PooledName] Desk_LegPool is the name of another class's pool too, so Desk.Leg can have no pool of that name. Rename one of the two.
  // fix 1: static class FirstLeg {}
  static class Leg {}
}

package com.acme;

import io.rockpool.Pooled;

@Pooled(capacity = 8)
// error: [PooledName] Desk_LegPool is the name of another class's pool too, so Desk_Leg can have no pool of that name. Rename one of the two.
class Desk_Leg {}
