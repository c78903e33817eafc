package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is refused when a pool is created, and in which words. */
class SetupTest {

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(PoolSetupException.class).hasMessage(message);
  }

  @Test
  void capacity_inRange_isReturned() {
    assertThat(Setup.capacity(1, 8)).isEqualTo(1);
    assertThat(Setup.capacity(8, 8)).isEqualTo(8);
  }

  @Test
  void capacity_outOfRange_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Setup.capacity(0, 8))
        .withMessage("capacity is 0. Use a value between 1 and 8.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Setup.capacity(9, 8))
        .withMessage("capacity is 9. Use a value between 1 and 8.");
  }

  @Test
  void array_genericType_hasLengthAndType() {
    List<String>[] lists = Setup.<List<String>>array(3);

    assertThat(lists).hasSize(3).containsOnlyNulls();
    assertThat(lists.getClass()).isEqualTo(List[].class);
  }

  @Test
  void array_one_holdsIt() {
    List<String> one = List.of("one");

    assertThat(Setup.array(1, one)).containsExactly(one);
  }

  @Test
  void made_object_isReturned() {
    assertThat(Setup.made("made", "Order.create")).isEqualTo("made");
  }

  @Test
  void made_null_throws() {
    assertRefused(
        () -> Setup.made(null, "Order.create"),
        "Order.create returned null, so its pool has no object to hand out. Return a new object.");
  }

  @Test
  void madeTwice_says() {
    assertThat(Setup.madeTwice("Order.create"))
        .hasMessage(
            "Order.create returned the same object twice, so its pool would hand it to two owners. Return"
                + " a new object each time.");
  }

  @Test
  void constant_same_passes() {
    assertThatCode(() -> Setup.constant(1000L, Long.valueOf(1000), "Order.id"))
        .doesNotThrowAnyException();
    assertThatCode(() -> Setup.constant(null, null, "Order.id")).doesNotThrowAnyException();
  }

  @Test
  void constant_different_throws() {
    assertRefused(
        () -> Setup.constant(2, 1, "Order.id"),
        "Order.id is 1 in one new object and 2 in the next, so there is no initial value to go back to."
            + " Mark it @Pooled.Keep if it belongs to the object for good, or"
            + " @Pooled.Reset(\"expression\") to say what to assign.");
  }

  @Test
  void cleared_same_passes() {
    assertThatCode(() -> Setup.cleared("a", "b", String::length, "Dice.n", "reset()"))
        .doesNotThrowAnyException();
    assertThatCode(() -> Setup.cleared("", "", each -> each.charAt(0), "Dice.n", "reset()"))
        .doesNotThrowAnyException();
  }

  @Test
  void cleared_different_throws() {
    assertRefused(
        () -> Setup.cleared("a", "bc", String::length, "Dice.n", "reset()"),
        "Dice.n is 2 in a new object and 1 after reset(), and nothing else sets it. Name other methods in"
            + " clear of @Pooled.Type, or name the field in keep if what it has may stay.");
    assertThatThrownBy(() -> Setup.cleared("", "b", each -> each.charAt(0), "Dice.n", "reset()"))
        .isInstanceOf(PoolSetupException.class);
  }

  @Test
  void ofType_adviceToAnnotate_isTranslated() {
    PoolSetupException other = new PoolSetupException("Return a new object.");

    assertThat(Setup.ofType(other)).isSameAs(other);
    assertThat(Setup.ofType(new PoolSetupException("Mark it @Pooled.Keep.")))
        .hasMessage(
            "Mark it @Pooled.Keep. This class is named by @Pooled.Type: there, the name of the field in"
                + " keep stands for @Pooled.Keep.");
  }

  @Test
  void present_onlyInOne_throws() {
    assertThatCode(() -> Setup.present("a", "b", "Order.key")).doesNotThrowAnyException();
    assertThatCode(() -> Setup.present(null, null, "Order.key")).doesNotThrowAnyException();
    assertThatThrownBy(() -> Setup.present("a", null, "Order.key"))
        .isInstanceOf(PoolSetupException.class)
        .hasMessageStartingWith("Order.key is null in one new object and a in the next");
  }

  @Test
  void initiallyNull_null_passes() {
    assertThatCode(() -> Setup.initiallyNull(null, "Order.client")).doesNotThrowAnyException();
  }

  @Test
  void initiallyNull_object_throws() {
    assertRefused(
        () -> Setup.initiallyNull(new ArrayList<>(), "Order.client"),
        "Order.client is not null in a new object but refers to a java.util.ArrayList, which a pool can"
            + " neither copy nor share. Mark the field @Pooled.Keep if it may stay, or"
            + " @Pooled.Reset(\"expression\") to say what to assign, or let it start as null.");
  }

  @Test
  void initiallyNull_array_advisesFinal() {
    assertRefused(
        () -> Setup.initiallyNull(new int[2][3], "Order.lots"),
        "Order.lots is not null in a new object but refers to an int[][], which a pool can put back only"
            + " where the field is final. Make the field final, or mark it @Pooled.Keep if it may stay, or"
            + " @Pooled.Reset(\"expression\") to say what to assign, or let it start as null.");
  }

  @Test
  void initiallyNull_emptyArrays_pass() {
    assertThatCode(() -> Setup.initiallyNull(null, 1, "Order.legs")).doesNotThrowAnyException();
    assertThatCode(() -> Setup.initiallyNull(new Object[2], 1, "Order.legs"))
        .doesNotThrowAnyException();
    assertThatCode(() -> Setup.initiallyNull(new Object[2][], 2, "Order.legs"))
        .doesNotThrowAnyException();
    assertThatCode(() -> Setup.initiallyNull(new Object[2][2][2], 3, "Order.legs"))
        .doesNotThrowAnyException();
  }

  @Test
  void initiallyNull_elementDeepInside_throws() {
    Object[][] legs = {{null}, {null, new Object()}};

    assertThatThrownBy(() -> Setup.initiallyNull(legs, 2, "Order.legs"))
        .isInstanceOf(PoolSetupException.class)
        .hasMessageStartingWith("An element of Order.legs is not null in a new object");
  }

  @Test
  void owned_eachItsOwn_passes() {
    assertThatCode(() -> Setup.owned(new Object(), new Object(), "Order.lock"))
        .doesNotThrowAnyException();
  }

  @Test
  void owned_null_throws() {
    assertRefused(
        () -> Setup.owned(null, null, "Order.fills"),
        "Order.fills is final and null in a new object, so there is nothing to reset. Mark it"
            + " @Pooled.Keep.");
  }

  @Test
  void owned_shared_throws() {
    Object shared = new Object();

    assertRefused(
        () -> Setup.owned(shared, shared, "Order.fills"),
        "Order.fills is the same object in each new instance, so to reset one would harm the others. Mark"
            + " it @Pooled.Keep, or give each instance its own.");
  }

  @Test
  void same_copy_throws() {
    Object one = new Object();

    assertThatCode(() -> Setup.same(one, one, "Order.getFills()")).doesNotThrowAnyException();
    assertRefused(
        () -> Setup.same(one, new Object(), "Order.getFills()"),
        "Order.getFills() returns another object each time, so the field behind it cannot be reset"
            + " through it. Return the field itself, or make the field package-private, or mark it"
            + " @Pooled.Keep.");
  }

  @Test
  void initiallyEmpty_empty_passes() {
    assertThatCode(() -> Setup.initiallyEmpty(new ArrayList<>(), "Order.fills"))
        .doesNotThrowAnyException();
    assertThatCode(() -> Setup.initiallyEmpty(new HashMap<>(), "Order.fills"))
        .doesNotThrowAnyException();
  }

  @Test
  void initiallyEmpty_content_throws() {
    String rest =
        ", which a pool can neither copy nor share. Mark the field @Pooled.Keep if its content may stay,"
            + " or @Pooled.Clear(\"clear\") if it may be lost, or fill it in a @Pooled.OnAcquire method.";

    assertRefused(
        () -> Setup.initiallyEmpty(new ArrayList<>(List.of(new StringBuilder())), "Order.fills"),
        "Order.fills is not empty in a new object but contains a java.lang.StringBuilder" + rest);
    assertRefused(
        () -> Setup.initiallyEmpty(Arrays.asList((Object) null), "Order.fills"),
        "Order.fills is not empty in a new object but contains null" + rest);
    assertRefused(
        () -> Setup.initiallyEmpty(Map.of("key", new Thread()), "Order.fills"),
        "Order.fills is not empty in a new object but contains a java.lang.Thread" + rest);
  }

  @Test
  void initiallyEmpty_unmodifiable_throws() {
    assertThatThrownBy(() -> Setup.initiallyEmpty(List.of(), "Order.fills"))
        .isInstanceOf(PoolSetupException.class)
        .hasMessage(
            "Order.fills cannot be cleared and filled again (java.lang.UnsupportedOperationException). Use"
                + " a collection that can be changed, or mark the field @Pooled.Keep.")
        .hasCauseInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> Setup.initiallyEmpty(Map.of(), "Order.fills"))
        .isInstanceOf(PoolSetupException.class);
  }

  @Test
  void clearable_content_isAsBefore() {
    List<String> list = new ArrayList<>(List.of("b", "a", "b"));
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", null);

    Setup.clearable(list, "Order.names");
    Setup.clearable(map, "Order.weights");

    assertThat(list).containsExactly("b", "a", "b");
    assertThat(map.keySet()).containsExactly("b", "a");
    assertThat(map).containsEntry("b", 1).containsEntry("a", null);
  }

  @Test
  void clearable_fixedSize_throws() {
    assertThatThrownBy(() -> Setup.clearable(Arrays.asList("a"), "Order.names"))
        .isInstanceOf(PoolSetupException.class);
    assertThatThrownBy(() -> Setup.clearable(Map.of("a", 1), "Order.names"))
        .isInstanceOf(PoolSetupException.class);
  }

  @Test
  void restored_equal_passes() {
    assertThatCode(() -> Setup.restored(1000L, Long.valueOf(1000), "Order.id"))
        .doesNotThrowAnyException();
    assertThatCode(() -> Setup.restored(null, null, "Order.id")).doesNotThrowAnyException();
  }

  @Test
  void restored_other_throws() {
    assertRefused(
        () -> Setup.restored(2, 1, "Order.price"),
        "Order.price is not as in a new object after the setters of its class were called with the"
            + " initial values. Let its setter store what it is given, and let no other setter change it;"
            + " or make the field package-private.");
  }
}
