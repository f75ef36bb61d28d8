package org.facecert.face.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class EndingStreamTest {

  @Test
  void a_reader_may_look_behind_the_end_and_not_go_on_there_for_ever() throws IOException {
    try (EndingStream stream = new EndingStream(new byte[] {1, 2})) {
      assertThat(stream.read()).isEqualTo(1);
      assertThat(stream.read(new byte[4], 0, 4)).isEqualTo(1);
      assertThat(stream.read()).isNegative();
      assertThat(stream.read(new byte[4], 0, 4)).isNegative();

      assertThatThrownBy(
              () -> {
                while (true) {
                  stream.read();
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessage("it leads far beyond its end");
    }
  }
}
