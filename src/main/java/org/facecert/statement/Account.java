package org.facecert.statement;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A test person's account. Its values are looked up only when they are typed or masked, and never
 * shown: neither {@code toString} nor a JSON writer can reach them.
 */
public final class Account {

  private final Map<String, VariableTemplate> fields;
  private final boolean throwAway;

  /**
   * @param throwAway whether it was made for one test and may be closed in it
   */
  Account(Map<String, VariableTemplate> fields, boolean throwAway) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    this.throwAway = throwAway;
  }

  boolean isThrowAway() {
    return throwAway;
  }

  /** Names of its fields, in the file's order. */
  Set<String> fields() {
    return fields.keySet();
  }

  /**
   * @throws IllegalArgumentException when it has no such field
   */
  String secret(String field) {
    VariableTemplate template = fields.get(field);
    if (template == null) {
      throw new IllegalArgumentException("no account field " + field + ", only " + fields.keySet());
    }
    return template.resolved();
  }

  /** All values of all fields. */
  static Set<String> secrets(Collection<Account> accounts) {
    Set<String> secrets = new LinkedHashSet<>();
    for (Account account : accounts) {
      account.fields.values().forEach(template -> secrets.add(template.resolved()));
    }
    return Collections.unmodifiableSet(secrets);
  }

  @Override
  public String toString() {
    return "account with " + fields.keySet();
  }
}
