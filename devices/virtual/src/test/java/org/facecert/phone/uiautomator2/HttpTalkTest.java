package org.facecert.phone.uiautomator2;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpTalkTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private HttpTalk talk(String bytes) {
    return new HttpTalk(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)), out);
  }

  private void isRefused(String bytes, String why) {
    out.reset();
    assertThatThrownBy(() -> talk(bytes).next()).isInstanceOf(IOException.class).hasMessage(why);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("HTTP/1.1 4").endsWith(why);
  }

  @Test
  void requests_follow_one_another() throws IOException {
    HttpTalk talk =
        talk(
            "GET /status?x=1 HTTP/1.1\r\nHost: a\r\n\r\n"
                + "POST /session HTTP/1.1\r\ncontent-length: 2\r\n\r\n{}");

    HttpTalk.Request first = requireNonNull(talk.next());
    HttpTalk.Request second = requireNonNull(talk.next());

    assertThat(first.method() + first.path()).isEqualTo("GET/status");
    assertThat(second.body()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    assertThat(talk.next()).isNull();
  }

  @Test
  void an_answer_leaves_in_one_piece() throws IOException {
    talk("").answer(200, "{}".getBytes(StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("Content-Length: 2\r\n")
        .endsWith("\r\n\r\n{}");
  }

  @Test
  void what_is_too_large_or_no_request_is_refused_before_it_is_read() {
    isRefused("x".repeat(20_000), "a head of more than 16 KiB");
    isRefused("hello\r\n\r\n", "no HTTP request");
    isRefused("GET http://elsewhere/ HTTP/1.1\r\n\r\n", "no HTTP request");
    isRefused("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", "a body of more than 64 MiB");
    isRefused("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "a bad Content-Length");
    isRefused(
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", "a body without Content-Length");
    assertThatThrownBy(() -> talk("POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nab").next())
        .hasMessage("the request ends early");
  }
}
