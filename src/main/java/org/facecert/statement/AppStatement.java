package org.facecert.statement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an applicant declares about an app (ISO/IEC 9646: ICS) and how it is reached (IXIT).
 *
 * @param permissions what each permission of the package that no face function explains is for, by
 *     its full name
 * @param functions at least one
 * @param routes by name, in the file's order
 * @param coreJourneys functions that need no identity verification, by name, in the file's order
 * @param accounts by name
 * @param labels what the applicant says of labels that the suite may not understand
 * @param dossier the applicant's documents, by name
 * @param components the third-party code of the package; empty where nothing is said of it, and not
 *     where there is said to be none
 * @param servers to which the app speaks; empty where nothing is said of them
 * @param file where it was read
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 */
public record AppStatement(
    App app,
    Map<String, String> permissions,
    List<FaceFunction> functions,
    Map<String, Route> routes,
    Map<String, Route> coreJourneys,
    Map<String, Account> accounts,
    Lab lab,
    List<DeclaredLabel> labels,
    Map<String, DossierDocument> dossier,
    Optional<List<DeclaredComponent>> components,
    Optional<List<DeclaredServer>> servers,
    Path file,
    String sha256) {

  private static final String CORE_JOURNEYS = "core-journeys";

  public AppStatement {
    permissions = ordered(permissions);
    functions = List.copyOf(functions);
    routes = ordered(routes);
    coreJourneys = ordered(coreJourneys);
    accounts = ordered(accounts);
    labels = List.copyOf(labels);
    dossier = ordered(dossier);
    components = components.map(List::copyOf);
    servers = servers.map(List::copyOf);
  }

  /**
   * The same with these routes in the place of those that have their names: a route's own name,
   * {@code FUNCTION.start}, {@code FUNCTION.again}, {@code FUNCTION.complete}, {@code
   * FUNCTION.export}, {@code FUNCTION.ALTERNATIVE}, or {@code core-journeys.NAME}.
   *
   * @throws IllegalArgumentException when a name with a dot names nothing of this statement
   */
  public AppStatement with(Map<String, Route> others) {
    Map<String, Route> all = new LinkedHashMap<>(routes);
    Map<String, Route> journeys = new LinkedHashMap<>(coreJourneys);
    List<FaceFunction> changed = new ArrayList<>(functions);
    others.forEach(
        (name, route) -> {
          int dot = name.indexOf('.');
          String owner = dot < 0 ? "" : name.substring(0, dot);
          String part = name.substring(dot + 1);
          if (dot < 0) {
            all.put(name, route);
          } else if (owner.equals(CORE_JOURNEYS) && journeys.containsKey(part)) {
            journeys.put(part, route);
          } else if (changed.stream().anyMatch(f -> f.id().equals(owner) && f.ways().has(part))) {
            changed.replaceAll(f -> f.id().equals(owner) ? f.with(part, route) : f);
          } else {
            throw new IllegalArgumentException("the statement has no way " + name);
          }
        });
    return with(app, changed, all, journeys, lab);
  }

  /** The same with another build of the store in the place of the one it names; if it names one. */
  public AppStatement withStoreBuild(Path build) {
    return with(app, functions, routes, coreJourneys, lab.withStoreBuild(build));
  }

  /** The same with another build before the one under evaluation, or with one if it names none. */
  public AppStatement withPrevious(Path build) {
    return with(app.withPrevious(build), functions, routes, coreJourneys, lab);
  }

  private AppStatement with(
      App app,
      List<FaceFunction> functions,
      Map<String, Route> routes,
      Map<String, Route> coreJourneys,
      Lab lab) {
    return new AppStatement(
        app,
        permissions,
        functions,
        routes,
        coreJourneys,
        accounts,
        lab,
        labels,
        dossier,
        components,
        servers,
        file,
        sha256);
  }

  /**
   * @throws IllegalArgumentException when there is no such route; the reader has checked those that
   *     a {@code follow} names
   */
  public Route route(String name) {
    Route route = routes.get(name);
    if (route == null) {
      throw new IllegalArgumentException("no route " + name + ", only " + routes.keySet());
    }
    return route;
  }

  /**
   * @param id empty for what runs once per app, which still needs a function to be reached by: the
   *     first
   * @throws IllegalArgumentException when no such function is declared
   */
  public FaceFunction functionOrFirst(String id) {
    return functions.stream()
        .filter(function -> id.isEmpty() || function.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no face function " + id));
  }

  /** In the file's order; the function itself is of its own purpose. */
  public List<FaceFunction> functionsOfOtherPurpose(FaceFunction function) {
    return functions.stream().filter(other -> !other.hasPurposeOf(function)).toList();
  }

  /** The text to type. */
  public String value(ValueRef value) {
    if (value instanceof ValueRef.OfAccount of) {
      Account account = accounts.get(of.account());
      if (account == null) {
        throw new IllegalArgumentException("no account for " + of + ", only " + accounts.keySet());
      }
      return account.secret(of.field());
    }
    return ((ValueRef.Literal) value).text();
  }

  /**
   * Whether a way types something of an account, and of none but such as are thrown away after the
   * test: what cannot be undone may be done on it.
   */
  public boolean isOfThrowAwayAccount(Route way) {
    Set<String> typed = new LinkedHashSet<>();
    accountsTyped(way, typed);
    return !typed.isEmpty()
        && typed.stream().map(accounts::get).allMatch(a -> a != null && a.isThrowAway());
  }

  private void accountsTyped(Route way, Set<String> names) {
    for (Act act : way.acts()) {
      if (act instanceof Act.Type type && type.value() instanceof ValueRef.OfAccount of) {
        names.add(of.account());
      } else if (act instanceof Act.Follow follow) {
        accountsTyped(route(follow.route()), names);
      }
    }
  }

  /** All values of all accounts: what must be masked wherever something is shown. */
  public Set<String> secrets() {
    return Account.secrets(accounts.values());
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
