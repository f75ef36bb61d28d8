package org.facecert.phone.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * One life of an app: its classes, thrown away with the process so that statics die. The platform
 * comes from the sandbox, the phone's own classes stay out of reach, and calls that would end or
 * date the whole JVM are led to the phone.
 */
final class AppClassLoader extends URLClassLoader {
  private static final List<String> PLATFORM =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "android.",
          "dalvik.",
          "com.android.",
          "org.json.",
          "org.xml.",
          "org.w3c.",
          "org.xmlpull.",
          "org.robolectric.internal.",
          "org.robolectric.annotation.");
  private static final String EXIT = "org/facecert/phone/inside/AppExit";

  private volatile boolean dead;

  AppClassLoader(Path jar, ClassLoader platform) throws MalformedURLException {
    super(new URL[] {jar.toUri().toURL()}, platform);
  }

  /** The process of these classes has been killed. */
  void kill() {
    dead = true;
  }

  boolean dead() {
    return dead;
  }

  /** Whether a class is the app's own. */
  boolean holds(String name) {
    return findResource(name.replace('.', '/') + ".class") != null;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      boolean ours = name.equals(EXIT.replace('/', '.'));
      if (ours || PLATFORM.stream().anyMatch(name::startsWith)) {
        // the app's own where the platform has none: android.support, com.android.volley
        return super.loadClass(name, resolve);
      }
      return findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    URL resource = findResource(name.replace('.', '/') + ".class");
    if (resource == null) {
      throw new ClassNotFoundException(name);
    }
    try (InputStream in = resource.openStream()) {
      byte[] code = rewrite(in.readAllBytes());
      return defineClass(name, code, 0, code.length);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static byte[] rewrite(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String type, String signature, String[] exceptions) {
            return new Calls(super.visitMethod(access, name, type, signature, exceptions));
          }
        },
        0);
    return writer.toByteArray();
  }

  private static final class Calls extends MethodVisitor {
    private final Set<Label> passed = new HashSet<>();

    Calls(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(int op, String owner, String name, String type, boolean itf) {
      String call = owner + "." + name + type;
      switch (call) {
        case "java/lang/System.exit(I)V" -> ours("exit", "(I)V");
        case "java/lang/Runtime.exit(I)V", "java/lang/Runtime.halt(I)V" ->
            ours("exit", "(Ljava/lang/Runtime;I)V");
        case "java/lang/System.loadLibrary(Ljava/lang/String;)V",
            "java/lang/System.load(Ljava/lang/String;)V" ->
            ours("library", "(Ljava/lang/String;)V");
        case "java/lang/Runtime.loadLibrary(Ljava/lang/String;)V",
            "java/lang/Runtime.load(Ljava/lang/String;)V" ->
            ours("library", "(Ljava/lang/Runtime;Ljava/lang/String;)V");
        case "java/lang/System.currentTimeMillis()J" -> ours("millis", "()J");
        case "java/util/Date.<init>()V" -> {
          ours("millis", "()J");
          super.visitMethodInsn(op, owner, name, "(J)V", itf);
        }
        default -> super.visitMethodInsn(op, owner, name, type, itf);
      }
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    /**
     * At every way back to the head of a loop a killed process is unwound, whatever the loop does.
     */
    @Override
    public void visitJumpInsn(int op, Label label) {
      if (passed.contains(label)) {
        ours("pulse", "()V");
      }
      super.visitJumpInsn(op, label);
    }

    private void ours(String name, String type) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, EXIT, name, type, false);
    }
  }
}
