package org.facecert.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Whether the sources here are those of the commit: a record must not name a commit alone else. */
record WorkTree(Path home) {

  private static final List<String> STATUS =
      List.of("git", "status", "--porcelain", "--", "facecert", "pom.xml", "features", "src");

  /** To be put behind the commit; empty when nothing differs. */
  String state() {
    try {
      Process git =
          new ProcessBuilder(STATUS)
              .directory(home.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      String changes = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() != 0) {
        return ", not known whether it was changed since";
      }
      return changes.isBlank() ? "" : ", changed since: " + changes.lines().count() + " files";
    } catch (IOException e) {
      return ", not known whether it was changed since";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ", not known whether it was changed since";
    }
  }
}
