package org.facecert.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which of the laboratory's environment variables a statement may name. */
final class VariablesOption {

  @Option(
      names = "--allow-env",
      paramLabel = "NAME",
      arity = "1..*",
      description = {
        "Environment variables that the statement may name for account values, beside FACECERT_*"
            + " and",
        "those that FACECERT_ALLOW_ENV lists."
      })
  private List<String> allowed = new ArrayList<>(List.of());

  List<String> allowed() {
    return allowed;
  }
}
