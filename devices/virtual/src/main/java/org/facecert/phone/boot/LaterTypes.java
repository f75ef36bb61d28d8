package org.facecert.phone.boot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Types of later Android versions that Robolectric's shadows of Android 14 classes have in their
 * signatures: without them Java cannot look into the shadow, and the class that it stands for
 * cannot be used. They are empty.
 */
final class LaterTypes {
  private static final List<String> NAMES =
      List.of(
          "android/app/wallpaper/WallpaperDescription",
          "android/bluetooth/BluetoothDevice$BluetoothAddress",
          "android/companion/ObservingDevicePresenceRequest",
          "android/hardware/camera2/CameraDevice$CameraDeviceSetup",
          "android/media/MediaRouter2$ScanRequest",
          "android/media/MediaRouter2$ScanToken",
          "android/net/nsd/DiscoveryRequest",
          "android/net/wifi/BlockingOption",
          "android/net/wifi/p2p/WifiP2pManager$WifiP2pListener",
          "android/view/WindowRelayoutResult");

  private LaterTypes() {}

  /** A jar with the types, in that folder; written when it is not there yet. */
  static Path jar(Path folder) throws IOException {
    Path jar = folder.resolve("later-types-" + NAMES.size() + ".jar");
    if (!Files.isRegularFile(jar)) {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "later-types", ".tmp");
      try (OutputStream out = Files.newOutputStream(fresh);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (String name : NAMES) {
          zip.putNextEntry(new ZipEntry(name + ".class"));
          zip.write(empty(name));
          zip.closeEntry();
        }
      }
      Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    }
    return jar;
  }

  private static byte[] empty(String name) {
    ClassWriter writer = new ClassWriter(0);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SUPER;
    writer.visit(Opcodes.V11, access, name, null, "java/lang/Object", null);
    writer.visitEnd();
    return writer.toByteArray();
  }
}
