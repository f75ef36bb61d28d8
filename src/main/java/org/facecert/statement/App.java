package org.facecert.statement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.facecert.catalogue.PermissionName;

/**
 * The app under evaluation.
 *
 * @param packageName Android's application id
 * @param file the package to install; empty when the installed app is evaluated
 * @param language BCP 47, to which the phone is set
 * @param activity the activity to start; empty when the launcher's entry is
 * @param version the version's name, when the applicant declares it
 * @param sha256 of the build, in lower-case hexadecimal, when the applicant declares it
 * @param released day of the first release, when the applicant declares it
 * @param partners application ids of other apps that act for this one, such as a wallet that
 *     verifies the face: their screens are read as this app's own; no other app's are
 * @param previous the build before this one; empty where none is given
 */
public record App(
    String name,
    String packageName,
    Optional<Path> file,
    String language,
    Optional<String> activity,
    Optional<String> version,
    Optional<String> sha256,
    Optional<LocalDate> released,
    List<String> partners,
    Optional<EarlierBuild> previous) {

  public App {
    partners = List.copyOf(partners);
    // logs that were written before there was one do not name it
    previous = Objects.requireNonNullElse(previous, Optional.empty());
  }

  App withPrevious(Path build) {
    EarlierBuild given =
        previous
            .map(declared -> declared.with(build))
            .orElseGet(() -> new EarlierBuild(build, Optional.empty()));
    return new App(
        name,
        packageName,
        file,
        language,
        activity,
        version,
        sha256,
        released,
        partners,
        Optional.of(given));
  }

  /** A permission's full name; Android's own may be written without "android.permission.". */
  public static String permission(String name) {
    return PermissionName.of(name).full();
  }
}
