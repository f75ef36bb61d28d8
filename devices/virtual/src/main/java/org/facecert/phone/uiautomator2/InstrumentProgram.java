package org.facecert.phone.uiautomator2;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.facecert.phone.adb.StreamingProgram;
import org.facecert.phone.adb.Terminal;
import org.facecert.phone.helpers.HelperApp;
import org.facecert.phone.helpers.HelperApps;

/** {@code am instrument -w}: runs the UiAutomator2 server until it ends, or nobody waits for it. */
public final class InstrumentProgram implements StreamingProgram {
  private static final long LOOK_MS = 200;

  private final UiaServer server;
  private final HelperApps helpers;

  public InstrumentProgram(UiaServer server, HelperApps helpers) {
    this.server = server;
    this.helpers = helpers;
  }

  @Override
  public boolean isMeant(List<String> words) {
    return words.size() > 1 && words.get(0).equals("am") && words.get(1).equals("instrument");
  }

  @Override
  public int run(List<String> words, Terminal terminal) throws IOException {
    String component = words.get(words.size() - 1);
    if (!isInstalled(component)) {
      say(
          terminal,
          "INSTRUMENTATION_STATUS: Error=Unable to find instrumentation info for: ComponentInfo{"
              + component
              + "}\nINSTRUMENTATION_STATUS_CODE: -1\n");
      return 1;
    }
    server.start();
    say(terminal, "INSTRUMENTATION_STATUS: numtests=1\nINSTRUMENTATION_STATUS_CODE: 1\n");
    awaitEnd(terminal);
    say(terminal, "INSTRUMENTATION_RESULT: shortMsg=Process ended\nINSTRUMENTATION_CODE: 0\n");
    return 0;
  }

  private boolean isInstalled(String component) {
    HelperApp test = helpers.app(component.split("/", 2)[0]);
    return test != null
        && component.equals(test.name() + "/" + test.instrumentation())
        && HelperApps.SERVER.equals(test.target())
        && helpers.app(HelperApps.SERVER) != null;
  }

  private void awaitEnd(Terminal terminal) throws IOException {
    try {
      while (server.isUp() && !terminal.isGone()) {
        server.await(LOOK_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static void say(Terminal terminal, String text) throws IOException {
    terminal.out(text.getBytes(StandardCharsets.UTF_8));
  }
}
