@theme:transmission
Feature: A face on its way is protected

  @TS-01 @blocker @automatic
  @NANDU-3 @CN-PIPL-51 @CN-FRM-14 @CN-35273-6.3a @CN-41819-9-TX @MASVS-NETWORK-1 @ADA-1.4.1.1_1.4.1.3 @EU-GDPR-32
  @RLD-08 @CN-PIPL-9 @CN-CSL-42 @CN-NDR-9 @US-BIPA-15e @RLD-15
  Rule: No cleartext for face data or its metadata
    Neither the face nor what goes with it leaves the phone unencrypted.

    PASS proves: From the app's start to 20 seconds after the scan all that went over the wire through the laboratory's
    proxy was understood, a face was before the camera, a request of the laboratory's own was seen on the same way, and in
    what went in clear text no face data was found in any encoding that is known.

    PASS does not prove: That nothing went past the proxy (QUIC, sockets of the app's own) or later; nor that what went in
    clear text under a name that does not speak of the face is no metadata of it.

    Scenario: No face leaves in clear text
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      Then no face data left the phone in clear text

  @TS-02 @blocker @automatic
  @MASVS-NETWORK-1 @ADA-1.4.1.1_1.4.1.3
  Rule: TLS ≥ 1.2, certificate and host checked; self-signed proxy certificate rejected
    Connections that carry the face use TLS 1.2 or later; the app refuses a certificate that is not the server's, as
    that of a proxy with a certificate of its own making, one that names another host, and one that has expired.

    PASS proves: From the app's start to 20 seconds after the scan all that went over the wire through the laboratory's proxy
    was understood, a face was before the camera, and what carried it, or may have, was TLS 1.2 or 1.3. On a further walk,
    on which the phone did not trust the proxy, a face was before the camera again, the app left the connections to its
    hosts from the scan on, and said nothing on any; the same when the proxy, whom the app had trusted until then, showed
    certificates of another host and such as had expired.

    PASS does not prove: That nothing went past the proxy (QUIC, sockets of the app's own); that what is sent long after
    the scan is protected by the same check; that a revoked certificate is refused (Android asks nobody whether one is);
    nor that the app would take no older TLS from a server that has nothing newer.

    Scenario: Connections with the face are TLS 1.2 or later
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      Then every connection with face data is TLS 1.2 or later

    Scenario: A false certificate is refused
      Given a proxy with a certificate of its own making
      When a person goes through the face function
      Then the app said nothing to whoever showed the false certificate

    Scenario: Certificates of another host and expired ones are refused
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      And the proxy shows certificates of another host, and the person uses the face function again
      And the proxy shows expired certificates, and the person uses the face function again
      Then the app said nothing to whoever showed certificates of another host
      And nothing to whoever showed expired certificates

  @TS-03 @major @automatic
  @MASVS-NETWORK-2 @CN-JRT-0171
  Rule: Pinning or application-layer encryption for face payloads
    Connections that carry the face are pinned to the server's certificate, or the face is encrypted once more inside
    them.

    PASS proves: From the app's start to 20 seconds after the scan all that went over the wire through the laboratory's
    proxy was understood, a face was before the camera, a request of the laboratory's own was seen on the same way, and
    the face left the phone in envelopes that the laboratory opened with the key of the applicant's server: it was found
    inside, and nowhere else.

    PASS does not prove: That nothing went past the proxy (QUIC, sockets of the app's own) or later; nor that nobody but
    the applicant's server has the key. A pin alone never passes: an assessor is asked.

    Scenario: The face is protected once more
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      Then face data were encrypted once more by the app itself, or its connection was pinned

  @TS-04 @blocker @assisted
  @CN-38671-6.1.6.4 @MASVS-AUTH-1
  Rule: Captured request cannot be replayed (nonce/one-time)
    A request that was captured from a scan and sent again, from the same or another client, is refused.

    PASS proves: Each request that carried the face was sent again as it was, headers and body, from outside the phone, and
    refused, while another request of the app's was answered to the same client.

    PASS does not prove: That it was refused for being sent again and not, say, because the session had ended; nor that a
    request is refused that was changed a little, or sent for another function.

    Scenario: A captured request works once
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      And the requests with the face are sent again from another client
      Then the request with the face was refused

  @TS-05 @major @assisted
  @CN-PIPL-38_40 @ISO-29184-5.3.9
  Rule: Face endpoints in declared country and owned by declared parties
    The servers that receive the face are in the countries and belong to the parties that the statement declares.

    PASS proves: From the app's start to 20 seconds after the scan all that went over the wire through the laboratory's
    proxy was understood, a face was before the camera, a request of the laboratory's own was seen on the same way, and
    every host that got face data is one that the applicant declares, with whose it is and in which country it stands.

    PASS does not prove: That nothing went past the proxy (QUIC, sockets of the app's own) or later; nor that a server
    stands where the applicant says and is whose it says.

    Scenario: The face goes where it was declared to go
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      Then face data went only to declared parties in declared countries

  @TS-06 @major @automatic
  @CN-38671-6.1.6.6
  Rule: Responses carry no score or feature data
    What the server answers says whether the face matched; it carries no score, similarity or features.

    PASS proves: From the app's start to 20 seconds after the scan all that went over the wire through the laboratory's
    proxy was understood, a face was before the camera, a request of the laboratory's own was seen on the same way, and
    from the first face on no answer of a host that got one carries a value under a name that tells of a score or
    features, in its head or body, packed or not, nor a figure that may be one.

    PASS does not prove: That nothing went past the proxy (QUIC, sockets of the app's own) or later; nor that no other
    case, such as an attack that is refused, is answered with more.

    Scenario: The answer carries no score
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      Then no answer carried a score or feature data

  @TS-07 @major @automatic
  @MASVS-NETWORK-1 @MASVS-STORAGE-2
  Rule: Face data not in URL, query, referrer or push
    Face data do not stand in an address, a query, a referrer or a push message.

    PASS proves: From the app's start to 20 seconds after the scan all that went over the wire through the laboratory's
    proxy was understood, a face was before the camera, a request of the laboratory's own was seen on the same way, and no
    face data was found in an address, a query or the head of an exchange in any encoding that is known.

    PASS does not prove: That nothing went past the proxy (QUIC, sockets of the app's own) or later; nor what push
    messages hold, which do not go this way.

    Scenario: No face in addresses and messages
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      Then no face data stood in a URL, query, referrer or push message
