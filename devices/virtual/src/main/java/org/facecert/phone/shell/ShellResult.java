package org.facecert.phone.shell;

import java.util.List;

/**
 * What became of a command line.
 *
 * @param printed to stdout
 * @param errors to stderr by its last command; empty when that did not fail
 * @param exit the last command's exit status
 * @param unknown what the shell said of each command, option or service that it does not know, the
 *     last one's and those before
 */
public record ShellResult(String printed, String errors, int exit, List<String> unknown) {
  public ShellResult {
    unknown = List.copyOf(unknown);
  }
}
