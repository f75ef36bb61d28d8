package org.facecert.phone.state;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.facecert.phone.state.AppOps.Use;
import org.facecert.phone.state.Permissions.Grant;

/** The phone's memory over a restart, one JSON file, replaced as a whole. */
final class StateFile {
  private final Path path;
  private final ObjectMapper json =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  StateFile(Path path) {
    this.path = path;
  }

  private record Memory(
      List<InstalledApp> apps,
      Map<String, Map<String, Grant>> permissions,
      Map<String, Map<String, Use>> ops,
      Map<String, Map<String, String>> settings) {}

  void save(PhoneState state) throws IOException {
    Map<String, Map<String, String>> settings = new TreeMap<>();
    for (String namespace : new String[] {"system", "secure", "global"}) {
      settings.put(namespace, state.settings().all(namespace));
    }
    Memory memory =
        new Memory(
            new ArrayList<>(state.apps()),
            state.permissions().snapshot(),
            state.ops().snapshot(),
            settings);
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    json.writeValue(fresh.toFile(), memory);
    Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whoever used it then is gone with the restart. */
  private static Use ended(Use use) {
    return new Use(use.mode(), use.access(), use.reject(), use.duration(), 0);
  }

  void load(PhoneState state) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    Memory memory = json.readValue(path.toFile(), new TypeReference<Memory>() {});
    memory.apps().forEach(state::add);
    memory
        .permissions()
        .forEach((app, map) -> map.forEach((p, g) -> state.permissions().restore(app, p, g)));
    memory
        .ops()
        .forEach((app, map) -> map.forEach((op, u) -> state.ops().restore(app, op, ended(u))));
    memory
        .settings()
        .forEach((space, map) -> map.forEach((k, v) -> state.settings().put(space, k, v)));
  }
}
