package org.facecert.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is required, as the features folder has it.
 *
 * @param requirements in the order of their files, then of their lines
 * @param clauses by id, in the order of their files
 * @param methods ways to check a clause, by the letters that clauses name
 * @param evidence what is kept of a clause, by the letters that clauses name
 */
public record Catalogue(
    List<Requirement> requirements,
    Map<String, Clause> clauses,
    List<Programme> programmes,
    Map<String, Bilingual> methods,
    Map<String, Bilingual> evidence) {

  public Catalogue {
    requirements = List.copyOf(requirements);
    clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
    programmes = List.copyOf(programmes);
    methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
  }

  public Optional<Requirement> requirement(String id) {
    return requirements.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  public Optional<Programme> programme(String id) {
    return programmes.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The clauses that a requirement serves, in the order of its tags. */
  public List<Clause> clausesOf(Requirement requirement) {
    return requirement.clauses().stream().map(this::clause).toList();
  }

  /** The requirements that serve a clause, in the order of their files. */
  public List<Requirement> serving(String clause) {
    return requirements.stream().filter(r -> r.clauses().contains(clause)).toList();
  }

  private Clause clause(String id) {
    Clause clause = clauses.get(id);
    if (clause == null) {
      throw new IllegalArgumentException("no clause " + id + " in this catalogue");
    }
    return clause;
  }
}
