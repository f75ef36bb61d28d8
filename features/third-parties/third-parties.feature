@theme:third-parties
Feature: Others get the face only with consent

  @TP-01 @major @assisted @once
  @CN-APP-2.1 @CN-NDR-21.2 @CN-PIPL-23 @AND-PLAY-UD @CN-41391-6.6
  Rule: Face SDK and vendor named with purpose, kinds, link
    The notices name the face SDK and its vendor, for what it is used, which data it gets, and where its rules are.

    PASS proves: The notices say that nobody else gets the face, and no face SDK that is known is in the package.

    PASS does not prove: That no code of others in the package gets it: one that is not known, or under other names.

    Scenario: Everybody who gets the face is named
      Given a fresh install on which nothing has been agreed to
      When a person reads the notices that the app keeps for later to their ends
      Then they name everybody else who gets the face, or say that nobody does

    Scenario: The face SDK is named
      Given a fresh install on which nothing has been agreed to
      When a person reads the notices and lists that the app keeps for later to their ends
      Then every face SDK is named with purpose, kinds of data and link

  @TP-02 @blocker @automatic
  @CN-APP-3.1 @CN-APP-5.1 @MASVS-PRIVACY-1 @CN-MIIT-164
  Rule: No SDK initialises or sends before consent
    Before the person has consented no third-party code sends anything.

    PASS proves: From the app's start on, while its first screens were looked at and for 20 seconds more, all that went
    over the wire through the laboratory's proxy was understood, a request of the laboratory's own was seen on the same
    way, and nothing went to a host that is not declared to be the applicant's own.

    PASS does not prove: That no third-party code began to work without sending; that nothing went past the proxy (QUIC,
    sockets of the app's own); nor that the applicant's own hosts pass nothing on.

    Scenario: Third-party code is silent before consent
      Given a fresh install on which nothing has been agreed to
      When a person starts the app and agrees to nothing
      Then no third party received anything

  @TP-03 @blocker @assisted
  @CN-PIPL-23 @CN-SPC15-2.6 @CN-35273-9.2i @CN-40660-9 @US-BIPA-15d @CN-XAPP-2026
  Rule: Separate consent before providing face data to another handler
    Before the face goes to another handler a separate consent names that handler.

    PASS proves: From the app's start to 20 seconds after the scan all that went over the wire through the laboratory's
    proxy was understood, a face was before the camera, a request of the laboratory's own was seen on the same way, and
    every host that got face data is declared to be the applicant's own.

    PASS does not prove: That nothing went past the proxy (QUIC, sockets of the app's own) or later; nor that the
    applicant's own hosts pass nothing on.

    Scenario: Each recipient has a consent
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      Then no other handler received the face without a separate consent naming it

  @TP-04 @blocker @automatic
  @IOS-ADPLA-FACE @IOS-ARG-5.1.2vi @US-BIPA-15c
  Rule: No face data to advertising/analytics hosts
    No host of an advertising or analytics service receives face data.

    PASS proves: From the app's start to 20 seconds after the scan all that went over the wire through the laboratory's
    proxy was understood, a face was before the camera, a request of the laboratory's own was seen on the same way, and
    what went to hosts that are known or declared to be of advertising or analytics holds no face data in any encoding
    that is known.

    PASS does not prove: That nothing went past the proxy (QUIC, sockets of the app's own) or later; nor that no host is
    of advertising that is neither known nor declared as such.

    Scenario: No face goes to advertisers
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      Then no advertising or analytics host received face data

  @TP-05 @major @assisted
  @CN-APP-5.3 @MASVS-PLATFORM-2 @ADA-1.5.2.x
  Rule: H5/mini-program face pages of third parties obey the same rules
    A face page of a third party that opens inside the app, as a web page or mini-program, asks, tells and can be
    refused like the app's own. A function without such a page is not subject to this rule: NOT_APPLICABLE.

    PASS proves: The page came over TLS, a face went to the third party only after a consent about the face that names
    it, and that consent can be refused.

    PASS does not prove: That the rules that the page shows are complete; nor anything of a page that asks nobody on the
    wire, or of a mini-program that is not a web page.

    Scenario: The third party's page obeys the same rules
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      Then a third party's page that takes part asks, tells and can be refused like the app itself

  @TP-06 @major @documentary @once
  @CN-PIPL-21 @CN-NDR-12 @CN-35273-9.7 @CN-APP-5.2 @CN-PIPL-22
  Rule: Processing contracts, supervision, sub-processor rule, 3-year record
    For each vendor that processes the face there is a contract on purpose, period, method, kinds, protection and
    further entrusting; supervision is recorded, and records are kept for three years.

    Scenario: The processing contract is in the dossier
      Given the dossier of the applicant
      Then the document "processing contract" is in the dossier
      And the document "processing contract" speaks of "purpose"
      And the document "processing contract" speaks of "period"
      And the document "processing contract" speaks of "protection"
      And the document "processing contract" speaks of "further entrusting"
      And the document "processing contract" speaks of "supervision"

  @TP-07 @major @automatic
  @CN-PIPL-38_40
  Rule: Cross-border provision: route and separate consent
    Where the face leaves the country, a separate consent with the recipient's details came first, and the applicant
    shows the legal route.

    PASS proves: From the app's start to 20 seconds after the scan all that went over the wire through the laboratory's
    proxy was understood, a face was before the camera, a request of the laboratory's own was seen on the same way, and
    every host that got face data stands in the country by the applicant's word.

    PASS does not prove: That nothing went past the proxy (QUIC, sockets of the app's own) or later; nor that a server
    stands where the applicant says, or passes nothing on.

    Scenario: No face leaves the country without consent
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      Then no face data left the country without a separate consent
