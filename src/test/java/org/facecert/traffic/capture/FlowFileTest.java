package org.facecert.traffic.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.traffic.capture.Packets.latin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlowFileTest {

  private static final String LONG = "x".repeat(80);

  @TempDir private Path folder;

  private static String text(String value) {
    return value.length() + ":" + value + ",";
  }

  private static String fields(String... parts) {
    String all = String.join("", parts);
    return all.length() + ":" + all + "}";
  }

  private static String list(String... parts) {
    String all = String.join("", parts);
    return all.length() + ":" + all + "]";
  }

  private static String truth(boolean value) {
    return value ? "4:true!" : "5:false!";
  }

  private static final String NOTHING = "0:~";
  private static final String NUMBER = "5:1.5e9^";

  @Test
  void bodies_of_what_mitmproxy_wrote_are_told_by_their_flows() throws IOException {
    ToldCapture told = ToldCapture.of(TlsCaptureTest.recorded("flows.mitm", folder), new KeyLog());

    assertThat(told.unknown()).isEmpty();
    assertThat(told.contents())
        .containsKeys(
            "flow 0 request.content", "flow 1 response.content", "flow 2 request.content");
    assertThat(told.contents().get("flow 2 request.content")).hasSize(612);
  }

  @Test
  void messages_of_a_web_socket_stand_by_themselves_and_of_a_connection_together()
      throws IOException {
    String socket =
        fields(
            text("type"), text("http"),
            text("websocket"),
                fields(text("messages"), list(list("1:2#", truth(true), text(LONG), NUMBER))));
    String bytes =
        fields(
            text("type"),
            text("tcp"),
            text("messages"),
            list(
                list(truth(true), text("one "), NUMBER),
                list(truth(false), text("answer"), NUMBER),
                list(truth(true), text("two"), NUMBER)));
    ToldCapture told = read(socket + bytes);

    assertThat(told.contents())
        .containsEntry("flow 0 websocket.messages.0.2", LONG)
        .containsEntry("flow 1 from the client", "one two")
        .containsEntry("flow 1 from the server", "answer");
  }

  @Test
  void a_body_that_was_not_kept_is_unknown() throws IOException {
    ToldCapture told =
        read(fields(text("type"), text("http"), text("request"), fields(text("content"), NOTHING)));

    assertThat(told.unknown()).containsExactly("NOT_READ 0 the file does not have this body");
  }

  @Test
  void a_file_that_ends_in_the_midst_or_holds_something_else_says_where() throws IOException {
    byte[] file = Files.readAllBytes(TlsCaptureTest.recorded("flows.mitm", folder));
    Path path = folder.resolve("a.mitm");
    ToldCapture cut =
        ToldCapture.of(Files.write(path, Arrays.copyOf(file, file.length - 9)), new KeyLog());
    ToldCapture other =
        ToldCapture.of(Files.write(path, Packets.join(file, latin("99999999999:x"))), new KeyLog());

    assertThat(cut.unknown()).singleElement().asString().contains("flow 2: it ends within a value");
    assertThat(cut.contents()).containsKey("flow 1 response.content");
    assertThat(other.unknown())
        .singleElement()
        .asString()
        .startsWith("from " + file.length + ": flow 3");
  }

  @Test
  void what_only_begins_a_little_like_a_capture_is_none() throws IOException {
    for (String text :
        new String[] {
          "12:30:start, then 12:31:end", "\n\r\r\nwords and words", "\n\r\r\n", "12:4:type"
        }) {
      Path file = Files.write(folder.resolve("text"), latin(text));

      assertThat(CaptureFormat.of(file)).as(text).isEmpty();
    }
  }

  @Test
  void nested_without_end_it_is_said_not_to_be_read() throws IOException {
    String deep = fields();
    for (int i = 0; i < 100; i++) {
      deep = fields(text("type"), deep);
    }

    assertThat(read(deep).unknown()).singleElement().asString().contains("nested deeper than 64");
  }

  private ToldCapture read(String file) throws IOException {
    return ToldCapture.of(Files.write(folder.resolve("a.mitm"), latin(file)), new KeyLog());
  }
}
