package org.facecert.statement;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How a statement is written into a record and read from it: all that it declares, but of accounts
 * nothing, and of files their names only.
 */
public final class StatementJson {

  private StatementJson() {}

  /** For a mapper that writes or reads statements. */
  public static Module module() {
    SimpleModule module = new SimpleModule("statement");
    module.setMixInAnnotation(Act.class, Kinds.class);
    module.setMixInAnnotation(ValueRef.class, ValueKinds.class);
    module.addSerializer(new NameOnly());
    module.addSerializer(new NoAccount());
    return module;
  }

  /** Makes a written statement ready to be read: it has no accounts. */
  public static JsonNode withoutAccounts(JsonNode written) {
    if (written instanceof ObjectNode statement) {
      statement.putObject("accounts");
    }
    return written;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Act.OpenApp.class, name = "open-app"),
    @JsonSubTypes.Type(value = Act.Back.class, name = "back"),
    @JsonSubTypes.Type(value = Act.Follow.class, name = "follow"),
    @JsonSubTypes.Type(value = Act.Tap.class, name = "tap"),
    @JsonSubTypes.Type(value = Act.Tick.class, name = "tick"),
    @JsonSubTypes.Type(value = Act.See.class, name = "see"),
    @JsonSubTypes.Type(value = Act.Type.class, name = "type")
  })
  private interface Kinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ValueRef.Literal.class, name = "text"),
    @JsonSubTypes.Type(value = ValueRef.OfAccount.class, name = "account")
  })
  private interface ValueKinds {}

  private static final class NameOnly extends StdSerializer<Path> {
    private static final long serialVersionUID = 1L;

    NameOnly() {
      super(Path.class);
    }

    @Override
    public void serialize(Path path, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(String.valueOf(path.getFileName()));
    }
  }

  private static final class NoAccount extends StdSerializer<Account> {
    private static final long serialVersionUID = 1L;

    NoAccount() {
      super(Account.class);
    }

    @Override
    public void serialize(Account account, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNull();
    }
  }
}
