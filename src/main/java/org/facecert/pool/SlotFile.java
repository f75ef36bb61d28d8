package org.facecert.pool;

import java.net.URI;
import java.util.stream.Collectors;
import org.facecert.device.Bench;
import org.facecert.pool.Farm.FarmSlot;

/** The device file of a slot on a grid. */
final class SlotFile {

  private final URI hub;
  private final FarmSlot slot;

  SlotFile(URI hub, FarmSlot slot) {
    this.hub = hub;
    this.slot = slot;
  }

  String text() {
    DeviceFile device = slot.device();
    String tags =
        device.traits().tags().stream()
            .sorted()
            .map(tag -> tag + ", ")
            .collect(Collectors.joining("", "tags: [", "farm]\n"));
    return "# "
        + slot.name()
        + " on a Selenium Grid; made by facecert farm\n"
        + ("name: farm-" + slot.name() + "\n")
        + ("platform: " + device.platform() + "\n")
        + ("url: " + hub + "\n")
        + ("capabilities: {\"" + Farm.SLOT + "\": \"" + slot.name() + "\"}\n")
        + (device.virtual() ? "virtual: true\n" : "")
        + Farm.version(slot).map(version -> "version: " + version + "\n").orElse("")
        + tags
        + traffic(device.bench())
        + (device.bench().faceBeforeCamera() ? "before-camera: face\n" : "");
  }

  private static String traffic(Bench bench) {
    return bench
        .traffic()
        .map(
            place ->
                "traffic: {listen: \""
                    + place.listen().getHostAddress()
                    + "\", client: \""
                    + place.client().getHostAddress()
                    + "\"}\n")
        .orElse("");
  }
}
