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
    Shell.Program service = services.get(args.get(0));
    if (service == null) {
      throw new ShellError(20, "cmd: Can't find service: " + args.get(0));
    }
    return service.run(args.subList(1, args.size()), cwd);
  }
}
