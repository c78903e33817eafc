package com.acme;

import com.acme.base.Base;
import io.rockpool.Pooled;

@Pooled(capacity = 8)
class Order extends Base {
  // error: [PooledPrivateType] Field 'state' has the type State, which is private, so OrderPool cannot reset it. Make State package-private, or mark the field @Pooled.Keep.
  // fix 2: @Pooled.Keep State state = State.NEW;
  State state = State.NEW;

  // error: [PooledPrivateType] Field 'kind' has the type Secret, which is private, so OrderPool cannot reset it. Make Secret package-private, or mark the field @Pooled.Keep.
  // fix 2: @Pooled.Keep Class<Secret> kind = Secret.class;
  Class<Secret> kind = Secret.class;

  // error: [PooledPrivateType] Field 'held' has the type Vault, which is private, so OrderPool cannot reset it. Make Vault package-private, or mark the field @Pooled.Keep.
  // fix 2: @Pooled.Keep final Vault held = new Vault();
  final Vault held = new Vault();

  // No name is needed to drop or to leave alone what these hold.
  Secret secret;
  final State last = State.DONE;

  // fix 1: enum State { NEW, DONE }
  private enum State { NEW, DONE }

  // fix 1: static class Vault { void clear() {} }
  private static class Vault { void clear() {} }

  // fix 1: static class Secret {}
  private static class Secret {}
}

package com.acme.base;

import io.rockpool.Pooled;

public class Base {
  // error: [PooledPrivateType] Field 'mode' of Base has the type Mode, which is visible only in com.acme.base, so OrderPool cannot reset it. Make Mode public, or mark the field @Pooled.Keep.
  // fix 2: @Pooled.Keep protected Mode mode = Mode.OFF;
  protected Mode mode = Mode.OFF;

  // fix 1: public enum Mode { OFF, ON }
  enum Mode { OFF, ON }
}
