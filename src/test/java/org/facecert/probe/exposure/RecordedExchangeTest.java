package org.facecert.probe.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RecordedExchangeTest {

  private static final String TWO =
      """
      {"log":{"entries":[
        {"_number":4,"request":{"method":"GET","url":"https://a.example/","bodySize":0,"headers":[]},
         "response":{"content":{"size":2,"text":"hi"}}},
        {"_number":5,"request":{"method":"POST","url":"https://b.example/x","bodySize":3,
          "headers":[{"name":"Cookie","value":"s=1"},{"name":"Content-Type","value":"a/b"},
            {"name":":authority","value":"b.example"},{"name":"If-None-Match","value":"1"}],
          "postData":{"_size":3,"encoding":"base64","text":"AQID"}},
         "response":{"content":{"size":9000000,"_file":"x-bodies/00"}}}]}}
      """;

  @Test
  void of_many_the_one_with_the_flows_number_is_read() {
    RecordedExchange exchange = in(TWO, 5).orElseThrow();
    assertThat(exchange.method()).isEqualTo("POST");
    assertThat(exchange.sent().orElseThrow()).containsExactly(1, 2, 3);
    assertThat(HeaderLine.session(exchange.headers()))
        .as("what belongs to a connection or a body does not tell the owner")
        .isEqualTo(List.of(new HeaderLine("Cookie", "s=1")));
  }

  @Test
  void a_body_that_is_not_in_the_record_is_not_an_empty_one() {
    assertThat(in(TWO, 5).orElseThrow().received()).isEmpty();
    assertThat(in(TWO, 4).orElseThrow().received().orElseThrow()).hasSize(2);
    assertThat(in(TWO, 4).orElseThrow().sent().orElseThrow()).isEmpty();
    assertThat(in(TWO, 6)).isEmpty();
  }

  @Test
  void what_is_no_record_is_none() {
    assertThat(in("GET / HTTP/1.1", 1)).isEmpty();
    assertThat(in("{\"log\":{\"entries\":{}}}", 1)).isEmpty();
    assertThat(in("{\"log\":" + "[".repeat(50_000), 1)).isEmpty();
  }

  private static Optional<RecordedExchange> in(String har, long flow) {
    return RecordedExchange.in(har.getBytes(StandardCharsets.UTF_8), flow);
  }
}
