package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.observation.FlowSeen;
import org.facecert.statement.DeclaredServer;

/** Whose the hosts of flows are, as the applicant declares them. */
final class DeclaredHosts {

  private final List<DeclaredServer> servers;

  /**
   * @param servers empty where the applicant says nothing of them
   */
  DeclaredHosts(Optional<List<DeclaredServer>> servers) {
    this.servers = servers.orElse(List.of());
  }

  /**
   * The host that was connected to and the one that the head names: an app may ask for an address
   * by itself and name the host in the head alone.
   */
  static List<String> names(FlowSeen flow) {
    return Stream.concat(
            Stream.of(flow.peer().host()),
            flow.exchange().sent().stream().map(s -> CarriedFace.headHost(s.url())))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** Of whichever name it has. */
  List<DeclaredServer> of(FlowSeen flow) {
    return names(flow).stream().flatMap(name -> of(name).stream()).distinct().toList();
  }

  private Optional<DeclaredServer> of(String name) {
    return servers.stream().filter(s -> s.includes(name)).findFirst();
  }

  /** Whether none of its names is declared. */
  boolean isUndeclared(FlowSeen flow) {
    return of(flow).isEmpty();
  }

  /** Whether it has a name that is declared and one that is not. */
  boolean isPartly(FlowSeen flow) {
    return !isUndeclared(flow) && names(flow).stream().anyMatch(name -> of(name).isEmpty());
  }

  /** Whether all that it can be is the applicant's own. */
  boolean isOwn(FlowSeen flow) {
    return !isUndeclared(flow) && of(flow).stream().allMatch(DeclaredServer::isOwn);
  }

  /** For words: hosts with their addresses, each once. */
  static String named(List<FlowSeen> flows) {
    return flows.stream()
        .map(flow -> String.join(" = ", names(flow)) + " (" + flow.peer().address() + ")")
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
