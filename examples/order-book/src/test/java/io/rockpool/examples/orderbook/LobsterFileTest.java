package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LobsterFileTest {

  private static final String GOOD =
      """
      34200.1,1,1,100,5853300,1
      34200.2,1,2,200,5853400,-1
      34200.3,2,1,40,5853300,1
      34200.4,4,2,50,5853400,-1
      34200.5,5,0,10,5853350,1
      34200.6,3,777,10,5853300,1
      34200.7,7,0,0,-1,-1
      """;

  @TempDir Path directory;

  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
  private Rehearsal rehearsal;

  @Test
  void perform_plainFile_bookIsAsTheFileSays() throws Exception {
    perform(GOOD.getBytes(StandardCharsets.UTF_8), true);

    assertThat(rehearsal.messages()).isEqualTo(7);
    assertThat(rehearsal.unknown()).isEqualTo(1);
    assertThat(rehearsal.trades()).isEqualTo(1);
    assertThat(Resting.of(rehearsal.book(), Side.BUY)).containsExactly(new Resting(1, 5853300, 60));
    assertThat(Resting.of(rehearsal.book(), Side.SELL))
        .containsExactly(new Resting(2, 5853400, 150));
    assertThat(complaints.toString()).isEmpty();
  }

  @Test
  void perform_gzipByAnyName_isUnpacked() throws Exception {
    perform(gzip(GOOD), true);

    assertThat(rehearsal.messages()).isEqualTo(7);
  }

  @Test
  void perform_markHeaderBlankLinesAndCarriageReturns_areNoMistakes() throws Exception {
    String text = "\uFEFF\nTime,Type,Order ID,Size,Price,Direction\n\n" + GOOD + "\n  \n";

    perform(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), true);

    assertThat(rehearsal.messages()).isEqualTo(7);
  }

  @Test
  void perform_noLineEndAtTheEnd_lastLineCounts() throws Exception {
    perform(GOOD.strip().getBytes(StandardCharsets.UTF_8), true);

    assertThat(rehearsal.messages()).isEqualTo(7);
  }

  @Test
  void perform_malformedLines_areNamedAndSkipped() throws Exception {
    String text =
        GOOD.replace("34200.3,2,1,40,", "\n34200.3,2,1,-40,") + "Time,Type,ID,Size,Price,D";

    LobsterFile file = perform(text.getBytes(StandardCharsets.UTF_8), false);

    assertThat(file.malformed()).isEqualTo(2);
    assertThat(rehearsal.messages()).isEqualTo(6);
    assertThat(complaints.toString())
        .contains("messages.csv, line 4 skipped: the size is -40, and has to be from 1")
        .contains("messages.csv, line 9 skipped: the time is 'Time', which is not a number");
  }

  @Test
  void perform_idOfAnOrderInTheBook_isMalformed() throws Exception {
    String text = GOOD + "34200.8,1,2,100,5853400,-1\n";

    LobsterFile file = perform(text.getBytes(StandardCharsets.UTF_8), false);

    assertThat(file.malformed()).isEqualTo(1);
    assertThat(complaints.toString())
        .contains(
            "line 8 skipped: it is a new order, but its id 2 is that of an order in the book");
  }

  @Test
  void perform_manyMalformedLines_someAreNamedAllAreCounted() throws Exception {
    LobsterFile file = perform((GOOD + "x\n".repeat(1000)).getBytes(StandardCharsets.UTF_8), false);

    assertThat(file.malformed()).isEqualTo(1000);
    assertThat(complaints.toString().lines()).hasSize(LobsterFile.NAMED + 1);
    assertThat(complaints.toString()).contains("... and 980 more malformed lines skipped");
  }

  @Test
  void perform_strictAndMalformed_isRefused() {
    String text = GOOD.replace("34200.3,2,1,40,", "34200.3,2,1,0,");

    assertThatThrownBy(() -> perform(text.getBytes(StandardCharsets.UTF_8), true))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("messages.csv, line 3: the size is 0, and has to be from 1")
        .hasMessageContaining("leave out -Dstrict=true");
  }

  @Test
  void perform_hugeLine_isOneMalformedLine() throws Exception {
    LobsterFile file =
        perform((GOOD + "1,".repeat(500_000)).getBytes(StandardCharsets.UTF_8), false);

    assertThat(file.malformed()).isEqualTo(1);
    assertThat(complaints.toString()).contains("line 8 skipped: it is longer than 1024 characters");
  }

  @Test
  void perform_truncatedGzip_saysWhatCouldBeRead() throws Exception {
    byte[] bytes = gzip(GOOD.repeat(1000));

    assertThatThrownBy(() -> perform(Arrays.copyOf(bytes, bytes.length / 2), false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ends in the middle of its gzip data")
        .hasMessageMatching("(?s).*: [1-9][0-9]* messages could be read, up to line [1-9].*");
  }

  @Test
  void perform_truncatedGzipHeader_saysSo() {
    assertThatThrownBy(() -> perform(new byte[] {0x1f, (byte) 0x8b, 8}, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("begins like gzip data");
  }

  @Test
  void perform_damagedGzip_saysSo() throws Exception {
    byte[] bytes = gzip(GOOD);
    bytes[bytes.length - 6] ^= 1;

    assertThatThrownBy(() -> perform(bytes, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has damaged gzip data");
  }

  @Test
  void perform_emptyFile_isRefused() {
    assertThatThrownBy(() -> perform(new byte[0], false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has no messages: it is empty");
  }

  @Test
  void perform_oneByte_isNoMessage() {
    assertThatThrownBy(() -> perform(new byte[] {'1'}, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has no messages, only malformed lines");
  }

  @Test
  void perform_onlyMalformedLines_isRefused() {
    byte[] bookFile = "5859400,200,5853300,18\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> perform(bookFile, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("only malformed lines")
        .hasMessageContaining("not the order book file");
  }

  @Test
  void perform_noSuchFile_isRefused() {
    assertThatThrownBy(() -> perform(directory.resolve("nowhere.csv"), false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no file")
        .hasMessageContaining("nowhere.csv");
  }

  @Test
  void perform_directory_isRefused() {
    assertThatThrownBy(() -> perform(directory, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is a directory");
  }

  private LobsterFile perform(byte[] content, boolean strict) throws Exception {
    return perform(Files.write(directory.resolve("messages.csv"), content), strict);
  }

  private LobsterFile perform(Path path, boolean strict) throws Exception {
    LobsterFile file = new LobsterFile(path, strict, new PrintStream(complaints, true));
    try (Rehearsal closed = new Rehearsal(new TapeWriter(directory.resolve("tape")))) {
      rehearsal = closed;
      file.perform(rehearsal);
    }
    return file;
  }

  private static byte[] gzip(String text) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
