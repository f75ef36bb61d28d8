package org.facecert.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which steps each line of a scenario takes with the phone, as its method says by {@link Takes}.
 */
public final class StepPaths {

  private static final List<Class<?>> GLUE =
      List.of(
          AccessSteps.class,
          AlbumSteps.class,
          AlternativeSteps.class,
          ClosureSteps.class,
          ConsentSteps.class,
          DeclarationSteps.class,
          DeletionSteps.class,
          DossierSteps.class,
          ExposureSteps.class,
          LivenessSteps.class,
          FaceFunctionSteps.class,
          JourneySteps.class,
          LeavingSteps.class,
          LoggingSteps.class,
          MadeMediaSteps.class,
          NoticeSteps.class,
          NoticeTextSteps.class,
          PackageSteps.class,
          PermissionSteps.class,
          PurposeSteps.class,
          RefusalSteps.class,
          StorageSteps.class,
          ThirdPartySteps.class,
          TransmissionSteps.class,
          UpdateSteps.class,
          WithdrawalSteps.class);

  private final Map<String, List<String>> taken = new HashMap<>();

  /** The classes whose methods are steps. */
  static List<Class<?>> glue() {
    return GLUE;
  }

  public StepPaths() {
    for (Class<?> glue : GLUE) {
      for (Method method : glue.getDeclaredMethods()) {
        text(method)
            .ifPresent(
                text ->
                    taken.put(
                        text,
                        Optional.ofNullable(method.getAnnotation(Takes.class))
                            .map(takes -> List.of(takes.value()))
                            .orElse(List.of())));
      }
    }
  }

  private static Optional<String> text(Method method) {
    return Stream.of(
            Optional.ofNullable(method.getAnnotation(Given.class)).map(Given::value),
            Optional.ofNullable(method.getAnnotation(When.class)).map(When::value),
            Optional.ofNullable(method.getAnnotation(Then.class)).map(Then::value))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * The steps of a scenario in their order. A line with values in it takes none: it reads or
   * judges.
   *
   * @param lines as written, each with its keyword
   */
  public List<String> path(List<String> lines) {
    return lines.stream()
        .map(line -> line.substring(line.indexOf(' ') + 1).strip())
        .flatMap(text -> taken.getOrDefault(text, List.of()).stream())
        .toList();
  }
}
