package org.facecert.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ColumnsTest {

  @Test
  void columns_are_counted_as_terminals_show_them() {
    assertThat(Columns.of("a人b")).isEqualTo(4);
    assertThat(Columns.fill("人脸", 6)).isEqualTo("人脸  ");
    assertThat(Columns.fill("人脸信息", 6)).isEqualTo("人脸  ");
  }
}
