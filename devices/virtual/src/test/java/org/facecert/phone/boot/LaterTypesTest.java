package org.facecert.phone.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A new Robolectric may name more types that Android 14 lacks. */
class LaterTypesTest {
  private static final String CLASS = ".class";

  @TempDir Path dir;

  @Test
  void every_type_that_a_shadow_of_android_14_names_is_there() throws IOException {
    Set<String> android = names(Sandbox.onClassPath("android-all-instrumented"));
    Set<String> made = names(LaterTypes.jar(dir));
    Set<String> missing = new TreeSet<>();
    try (ZipFile zip = new ZipFile(Sandbox.onClassPath("shadows-framework").toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(CLASS)) {
          Shadow shadow = new Shadow();
          new ClassReader(zip.getInputStream(entry)).accept(shadow, ClassReader.SKIP_CODE);
          if (shadow.target != null && android.contains(shadow.target)) {
            missing.addAll(shadow.named);
          }
        }
      }
    }
    assertThat(missing).as("shadows were read").isNotEmpty();
    missing.removeIf(n -> !n.startsWith("android/") || android.contains(n) || made.contains(n));
    assertThat(missing).isEmpty();
  }

  private static Set<String> names(Path jar) throws IOException {
    Set<String> names = new HashSet<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        names.add(entry.getName().replace(CLASS, ""));
      }
    }
    return names;
  }

  private static final class Shadow extends ClassVisitor {
    private final List<String> named = new ArrayList<>();
    private @Nullable String target;

    Shadow() {
      super(Opcodes.ASM9);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
      if (!type.equals("Lorg/robolectric/annotation/Implements;")) {
        return null;
      }
      return new AnnotationVisitor(Opcodes.ASM9) {
        @Override
        public void visit(String name, Object value) {
          if (name.equals("className")) {
            target = value.toString().replace('.', '/');
          } else if (name.equals("value")) {
            target = ((Type) value).getInternalName();
          }
        }
      };
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access, String name, String type, String signature, String[] exceptions) {
      List<Type> types = new ArrayList<>(List.of(Type.getArgumentTypes(type)));
      types.add(Type.getReturnType(type));
      for (Type each : types) {
        Type plain = each.getSort() == Type.ARRAY ? each.getElementType() : each;
        if (plain.getSort() == Type.OBJECT) {
          named.add(plain.getInternalName());
        }
      }
      return null;
    }
  }
}
