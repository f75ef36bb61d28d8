package org.facecert.phone.dex;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Loads and verifies every translated class without running it. A class that lacks another one, as
 * those do that serve a library which the app leaves out, is none of the translation's faults.
 */
final class LinkCheck {
  private LinkCheck() {}

  static List<Finding> of(Path jar, Collection<String> names) throws IOException {
    List<Finding> findings = new ArrayList<>();
    try (URLClassLoader loader = new OwnFirst(jar.toUri().toURL())) {
      for (String name : names) {
        check(name.replace('/', '.'), loader, findings);
      }
    }
    return findings;
  }

  private static void check(String name, ClassLoader loader, List<Finding> findings) {
    try {
      // HotSpot links, and so verifies, a class before it tells its methods
      int unused = Class.forName(name, false, loader).getDeclaredConstructors().length;
    } catch (ClassNotFoundException | NoClassDefFoundError | TypeNotPresentException e) {
      // what it lacks is said when it is wanted
    } catch (LinkageError e) {
      String[] lines = String.valueOf(e.getMessage()).split("\\R");
      String why = lines[0] + (lines.length > 2 ? " " + lines[2].strip() : "");
      findings.add(
          new Finding(
              Finding.Kind.UNVERIFIED_CLASS, name, e.getClass().getSimpleName() + ": " + why));
    }
  }

  /** The phone's own libraries must not stand in for the app's classes of the same name. */
  private static final class OwnFirst extends URLClassLoader {
    OwnFirst(URL jar) {
      super(new URL[] {jar}, LinkCheck.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        boolean own = !name.startsWith("java.") && findResource(path(name)) != null;
        return own ? findClass(name) : super.loadClass(name, resolve);
      }
    }

    private static String path(String name) {
      return name.replace('.', '/') + ".class";
    }
  }
}
