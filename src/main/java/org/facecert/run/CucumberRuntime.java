package org.facecert.run;

import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.plugin.EventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepFinished;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Runs one scenario of one feature file. The only class that knows Cucumber's runtime, which
 * carries no promise of staying as it is; its colours and exit codes are not used.
 */
final class CucumberRuntime {

  private final URI glue;

  /**
   * @param gluePackage where the step classes are
   */
  CucumberRuntime(String gluePackage) {
    this.glue = URI.create("classpath:/" + gluePackage.replace('.', '/'));
  }

  /**
   * How a scenario ended.
   *
   * @param error what a step threw
   * @param problem what kept a step from being run, in words: undefined, ambiguous, skipped
   */
  record ScenarioEnd(Optional<Throwable> error, Optional<String> problem) {}

  /** Returns when the scenario has ended; what its steps throw is in the answer. */
  ScenarioEnd run(Path feature, int line, Object world) {
    Endings endings = new Endings();
    RuntimeOptions options =
        new RuntimeOptionsBuilder()
            .addGlue(glue)
            .addFeature(FeatureWithLines.create(feature.toUri(), List.of(line)))
            .setNoSummary()
            .setPublishQuiet(true)
            .setMonochrome()
            .build();
    io.cucumber.core.runtime.Runtime.builder()
        .withRuntimeOptions(options)
        .withObjectFactorySupplier(() -> new Steps(world))
        .withAdditionalPlugins(endings)
        .build()
        .run();
    return endings.only(feature + ":" + line);
  }

  private static final class Endings implements EventListener {

    private final List<TestCaseFinished> cases = new ArrayList<>();
    private final List<String> unfinished = new ArrayList<>();

    @Override
    public void setEventPublisher(EventPublisher publisher) {
      publisher.registerHandlerFor(TestCaseFinished.class, cases::add);
      publisher.registerHandlerFor(TestStepFinished.class, this::step);
    }

    private void step(TestStepFinished event) {
      Status status = event.getResult().getStatus();
      if (status == Status.UNDEFINED || status == Status.AMBIGUOUS || status == Status.PENDING) {
        String text =
            event.getTestStep() instanceof PickleStepTestStep step
                ? step.getStep().getText() + " (line " + step.getStep().getLine() + ")"
                : "a hook";
        unfinished.add(status.name().toLowerCase(Locale.ROOT) + " step: " + text);
      }
    }

    private ScenarioEnd only(String where) {
      if (cases.size() != 1) {
        return new ScenarioEnd(
            Optional.empty(),
            Optional.of(
                "at " + where + " there are " + cases.size() + " scenarios to run, not one"));
      }
      Result result = cases.get(0).getResult();
      if (!unfinished.isEmpty()) {
        return new ScenarioEnd(Optional.empty(), Optional.of(String.join("; ", unfinished)));
      }
      if (result.getError() != null) {
        return new ScenarioEnd(Optional.of(result.getError()), Optional.empty());
      }
      return result.getStatus() == Status.PASSED
          ? new ScenarioEnd(Optional.empty(), Optional.empty())
          : new ScenarioEnd(
              Optional.empty(),
              Optional.of(
                  "the scenario ended " + result.getStatus().name().toLowerCase(Locale.ROOT)));
    }
  }

  /** Builds each step class once per scenario, by its constructor that takes the world. */
  private static final class Steps implements ObjectFactory {

    private final Object world;
    private final Map<Class<?>, Object> made = new HashMap<>();

    Steps(Object world) {
      this.world = world;
    }

    @Override
    public void start() {
      made.clear();
    }

    @Override
    public void stop() {
      made.clear();
    }

    @Override
    public boolean addClass(Class<?> glueClass) {
      return true;
    }

    @Override
    public <T> T getInstance(Class<T> glueClass) {
      Object instance = made.get(glueClass);
      if (instance == null) {
        instance = make(glueClass);
        made.put(glueClass, instance);
      }
      return glueClass.cast(instance);
    }

    private Object make(Class<?> type) {
      try {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
          Class<?>[] parameters = constructor.getParameterTypes();
          if (parameters.length == 0 || parameters.length == 1 && parameters[0].isInstance(world)) {
            constructor.setAccessible(true);
            return parameters.length == 0
                ? constructor.newInstance()
                : constructor.newInstance(world);
          }
        }
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException("the constructor of " + type.getName() + " failed", e);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type.getName() + " cannot be constructed", e);
      }
      throw new IllegalStateException(
          type.getName()
              + " needs a constructor without parameters or with the one parameter "
              + world.getClass().getName());
    }
  }
}
