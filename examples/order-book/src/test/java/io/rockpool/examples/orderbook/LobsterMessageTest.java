package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LobsterMessageTest {

  @ParameterizedTest
  @CsvSource({
    "1, LIMIT",
    "2, REDUCE",
    "3, CANCEL",
    "4, EXECUTE",
  })
  void parse_eachTypeOfTheVisibleBook_isItsKind(int type, MessageKind kind) throws Exception {
    assertThat(LobsterMessage.parse("34200.017459617," + type + ",16113575,18,5853300,-1"))
        .isEqualTo(new LobsterMessage(kind, Side.SELL, 16113575, 5853300, 18));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "34200.1,5,0,100,5853300,1",
        "34200.1,6,-1,1000,5853300,-1",
        "34200.1,7,0,0,-1,-1",
        "34200.1,7,0,0,0,-1",
        "34200.1,7,0,0,1,-1"
      })
  void parse_hiddenExecutionCrossOrHalt_isANotice(String line) throws Exception {
    assertThat(LobsterMessage.parse(line).kind()).isEqualTo(MessageKind.NOTICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "34200,1,1,100,1,1",
        "34200.0,1,1,100,1,1",
        "0,1,1,100,1,1",
        "86400,1,1,100,1,1",
        " 34200.5 ,1 , 1,\t100,1, 1 ",
        "3.42e4,1,1,100,1,1"
      })
  void parse_unusualButPlain_isTaken(String line) throws Exception {
    assertThat(LobsterMessage.parse(line))
        .isEqualTo(new LobsterMessage(MessageKind.LIMIT, Side.BUY, 1, 1, 100));
  }

  @Test
  void parse_extremes_areTaken() throws Exception {
    assertThat(LobsterMessage.parse("1,1,-9223372036854775808,2147483647,9223372036854775807,1"))
        .isEqualTo(
            new LobsterMessage(
                MessageKind.LIMIT, Side.BUY, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "34200.1,1,1,100,5853300 | it has 5 columns instead of 6",
        "34200.1,1,1,100,5853300,1,1 | it has 7 columns instead of 6",
        "34200.1,1,1,100,5853300,1, | it has 7 columns instead of 6",
        "hello | it has 1 column instead of 6",
        ",1,1,100,5853300,1 | the time is '', which is not a number",
        "NaN,1,1,100,5853300,1 | the time is 'NaN', which is not a number",
        "Infinity,1,1,100,5853300,1 | the time is 'Infinity', which is not a number",
        "-1,1,1,100,5853300,1 | the time is -1, and has to be seconds after midnight",
        "86400.1,1,1,100,5853300,1 | the time is 86400.1, and has to be seconds after midnight",
        "1e999999999,1,1,100,5853300,1 | and has to be seconds after midnight",
        "34200.1,0,1,100,5853300,1 | the type is 0, and has to be from 1 to 7",
        "34200.1,8,1,100,5853300,1 | the type is 8, and has to be from 1 to 7",
        "34200.1,x,1,100,5853300,1 | the type is 'x', which is not a whole number",
        "34200.1,4294967297,1,100,5853300,1 | the type is 4294967297, and has to be from 1 to 7",
        "34200.1,1,,100,5853300,1 | the order id is '', which is not a whole number",
        "34200.1,1,9223372036854775808,100,5853300,1 | which does not fit into 64 bits",
        "34200.1,1,1,0,5853300,1 | the size is 0, and has to be from 1 to 2147483647",
        "34200.1,1,1,-5,5853300,1 | the size is -5, and has to be from 1 to 2147483647",
        "34200.1,1,1,2147483648,5853300,1 | the size is 2147483648, and has to be from 1",
        "34200.1,1,1,1.5,5853300,1 | the size is '1.5', which is not a whole number",
        "34200.1,1,1,100,0,1 | the price is 0, and has to be above 0",
        "34200.1,1,1,100,-1,1 | the price is -1, and has to be above 0",
        "34200.1,1,1,100,585.33,1 | the price is '585.33', which is not a whole number",
        "34200.1,1,1,100,5853300,0 | the direction is 0, and has to be 1 (buy) or -1 (sell)",
        "34200.1,1,1,100,5853300,B | the direction is 'B', which is not a whole number",
      })
  void parse_malformed_saysWhatIsWrong(String line, String reason) {
    assertThatThrownBy(() -> LobsterMessage.parse(line))
        .isInstanceOf(MalformedLineException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void parse_controlCharactersAndLongText_areNotRepeated() {
    assertThatThrownBy(() -> LobsterMessage.parse("\u001b[31m" + "x".repeat(500) + ",1,1,1,1,1"))
        .hasMessageContaining("the time is '?[31mxxxxx")
        .hasMessageContaining("xxx...'")
        .message()
        .hasSizeLessThan(100);
  }

  @Test
  void isHeader_namesOfColumns_only() {
    assertThat(LobsterMessage.isHeader("Time,Type,Order ID,Size,Price,Direction")).isTrue();
    assertThat(LobsterMessage.isHeader("\"Time\",\"Type\",\"ID\",\"Size\",\"Price\",\"D\""))
        .isTrue();
    assertThat(LobsterMessage.isHeader("NaN,NaN,NaN,NaN,NaN,NaN")).isFalse();
    assertThat(LobsterMessage.isHeader("34200.1,1,1,100,5853300,1")).isFalse();
    assertThat(LobsterMessage.isHeader("hello")).isFalse();
    assertThat(LobsterMessage.isHeader(",,,,,")).isFalse();
  }
}
