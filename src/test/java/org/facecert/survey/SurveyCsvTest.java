package org.facecert.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SurveyCsvTest {

  @Test
  void a_cell_is_no_formula() {
    assertThat(SurveyCsv.cell("=cmd|' /C calc'!A0")).isEqualTo("\"'=cmd|' /C calc'!A0\"");
    assertThat(SurveyCsv.cell("+1")).startsWith("\"'+");
    assertThat(SurveyCsv.cell(" -1")).startsWith("\"' -");
    assertThat(SurveyCsv.cell("@a")).startsWith("\"'@");
    assertThat(SurveyCsv.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
    assertThat(SurveyCsv.cell("抖音.txt")).isEqualTo("抖音.txt");
  }
}
