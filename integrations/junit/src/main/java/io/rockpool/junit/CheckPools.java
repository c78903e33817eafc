package io.rockpool.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails a test that misuses a pool: that leaves objects in use, releases one twice or to the wrong
 * pool, uses a pool for one thread from two, or writes to an object after its release. The message
 * names the lines.
 *
 * <p>It does so even if the test swallows the exception, or if it is thrown on another thread.
 *
 * <ul>
 *   <li>Pools that a test makes itself, in a field of its class, in a {@code @BeforeEach} method or
 *       in the test, are looked at when its {@code @AfterEach} methods have run.
 *   <li>Pools that last longer, made in a {@code @BeforeAll} method or while some class is
 *       initialised, may have objects in use from one test to the next: that is a leak when all
 *       tests of the class have run. Misuse of them fails the test after which it is found.
 *   <li>Pools that another thread makes belong to the test that started the thread.
 * </ul>
 *
 * <p>It needs {@code -Drockpool.checks=full}, and sees to that itself: whatever runs the tests by
 * JUnit's launcher, as Maven, Gradle and IDEs do, has full checks in all its tests, as soon as this
 * library is on their class path. Set the property to another value to have the tests run without;
 * those with this annotation fail then.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(PoolExtension.class)
public @interface CheckPools {}
