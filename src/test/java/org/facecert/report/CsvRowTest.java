package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CsvRowTest {

  @Test
  void a_cell_is_no_formula() {
    assertThat(CsvRow.cell("=cmd|' /C calc'!A0")).isEqualTo("\"'=cmd|' /C calc'!A0\"");
    assertThat(CsvRow.cell("+1")).startsWith("\"'+");
    assertThat(CsvRow.cell(" -1")).startsWith("\"' -");
    assertThat(CsvRow.cell("@a")).startsWith("\"'@");
    assertThat(CsvRow.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
    assertThat(CsvRow.cell("抖音.txt")).isEqualTo("抖音.txt");
  }
}
