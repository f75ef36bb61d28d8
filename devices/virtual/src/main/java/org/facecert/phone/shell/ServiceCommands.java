package org.facecert.phone.shell;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code cmd SERVICE ...}. */
record ServiceCommands(Map<String, Shell.Program> services) implements Shell.Program {

  @Override
  public String run(List<String> args, String cwd) throws IOException {
    if (args.isEmpty()) {
      throw new ShellError(20, "cmd: No service specified; use -l to list all running services");
    }
    // -w waits for a service that is not there yet; here all are there
    int at = args.get(0).equals("-w") && args.size() > 1 ? 1 : 0;
    Shell.Program service = services.get(args.get(at));
    if (service == null) {
      throw ShellError.unknown(20, "cmd: Can't find service: " + args.get(at));
    }
    return service.run(args.subList(at + 1, args.size()), cwd);
  }
}
