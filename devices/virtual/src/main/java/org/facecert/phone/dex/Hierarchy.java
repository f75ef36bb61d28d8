package org.facecert.phone.dex;

import com.googlecode.d2j.node.DexClassNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Which class extends which, of the app and of the platform on the class path; what stack map
 * frames are computed from (JVMS 4.10.1.2).
 */
final class Hierarchy {
  private static final String OBJECT = "java/lang/Object";

  private record Kind(String parent, boolean isInterface) {}

  private final Map<String, Optional<Kind>> kinds = new HashMap<>();

  void add(DexClassNode node) {
    String parent = node.superClass == null ? OBJECT : internal(node.superClass);
    boolean isInterface = Modifier.isInterface(node.access);
    kinds.putIfAbsent(internal(node.className), Optional.of(new Kind(parent, isInterface)));
  }

  private static String internal(String descriptor) {
    return descriptor.substring(1, descriptor.length() - 1);
  }

  private Optional<Kind> kind(String name) {
    return kinds.computeIfAbsent(name, Hierarchy::platform);
  }

  private static Optional<Kind> platform(String name) {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      if (in == null) {
        return Optional.empty();
      }
      ClassReader reader = new ClassReader(in);
      String parent = reader.getSuperName() == null ? OBJECT : reader.getSuperName();
      return Optional.of(new Kind(parent, (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The nearest class that both extend; Object where one is an interface or unknown. */
  String common(String one, String other) {
    Set<String> ancestors = new HashSet<>();
    for (String at = one; ancestors.add(at) && !at.equals(OBJECT); at = parent(at)) {
      // an app's classes may extend each other in a ring: a second visit ends the walk
    }
    Set<String> seen = new HashSet<>();
    for (String at = other; seen.add(at) && !at.equals(OBJECT); at = parent(at)) {
      if (ancestors.contains(at)) {
        return at;
      }
    }
    return OBJECT;
  }

  private String parent(String name) {
    return kind(name).filter(k -> !k.isInterface()).map(Kind::parent).orElse(OBJECT);
  }

  /** Writes a class file whose frames follow this hierarchy. */
  ClassWriter writer(boolean frames) {
    return new ClassWriter(frames ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS) {
      @Override
      protected String getCommonSuperClass(String one, String other) {
        return common(one, other);
      }
    };
  }
}
