package io.rockpool.processor;

import java.util.Set;

/** The classes of the JDK whose objects never change, by name. */
final class ImmutableTypes {

  static final Set<String> NAMES =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Class",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Module",
          "java.lang.Short",
          "java.lang.StackTraceElement",
          "java.lang.String",
          "java.lang.Void",
          "java.lang.invoke.MethodHandle",
          "java.lang.invoke.MethodType",
          "java.lang.invoke.VarHandle",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.math.MathContext",
          "java.net.Inet4Address",
          "java.net.Inet6Address",
          "java.net.InetAddress",
          "java.net.InetSocketAddress",
          "java.net.URI",
          "java.net.URL",
          "java.nio.ByteOrder",
          "java.nio.charset.Charset",
          "java.nio.file.Path",
          "java.nio.file.attribute.FileTime",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.MonthDay",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.time.Period",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.ZoneId",
          "java.time.ZoneOffset",
          "java.time.ZonedDateTime",
          "java.time.chrono.HijrahDate",
          "java.time.chrono.JapaneseDate",
          "java.time.chrono.JapaneseEra",
          "java.time.chrono.MinguoDate",
          "java.time.chrono.ThaiBuddhistDate",
          "java.time.format.DateTimeFormatter",
          "java.time.format.DecimalStyle",
          "java.time.temporal.ValueRange",
          "java.time.temporal.WeekFields",
          "java.util.Currency",
          "java.util.HexFormat",
          "java.util.Locale",
          "java.util.OptionalDouble",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.UUID",
          "java.util.regex.Pattern");

  /** Those that never change but hold another object, which must not change either. */
  static final Set<String> HOLDERS = Set.of("java.util.Optional");

  /** Those of which each object is equal to itself alone. */
  static final Set<String> IDENTITIES =
      Set.of(
          "java.lang.invoke.MethodHandle",
          "java.lang.invoke.VarHandle",
          "java.time.format.DateTimeFormatter",
          "java.util.regex.Pattern");

  private ImmutableTypes() {}
}
