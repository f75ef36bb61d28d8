@theme:exposure
Feature: Nobody else can read the face

  @PX-01 @blocker @automatic
  @RLD-09 @NANDU-4 @CN-PIPL-25 @CN-SPC15-2.5 @CN-35273-9.4 @CN-41819-10-PUB @CN-CC-1038
  Rule: Face image/video URL not readable without the owner's session
    An address under which a picture or video of the face was seen in the traffic gives nothing to a client without the
    owner's session.

    PASS proves: Each address under which a face was seen on the wire while the face function was used gave the face to the
    owner's session, asked again from outside the phone, and none to a client without cookie, token or header of the app.

    PASS does not prove: That no address exists that was not seen on the wire, on the screen or in the answers to the
    requests that carried the face; nor that another user's session is refused.

    Scenario: A stranger cannot read the face's address
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      And a stranger and the owner ask for the addresses of face media
      Then the stranger got no face

  @PX-02 @blocker @automatic
  @RLD-09 @EU-GDPR-5.1f
  Rule: Links expire and are unguessable (neighbour ids refused)
    Addresses of face media stop working after a time and cannot be guessed: neighbouring numbers give nothing.

    PASS proves: What looks random in each address of the face is at least 128 bits long, or has a number whose neighbours
    were refused to a client without a session and to the owner's; and on a later day, when the time was over that an
    address may live, each address was asked for again and gave no face to a client without a session, while its server
    still answered.

    PASS does not prove: That what looks random is drawn at random; nor which time an address lives within the one that
    it may; nor that an address which needs the owner's session ever ends for that session.

    Scenario: Neighbouring addresses give nothing
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      And a stranger and the owner ask for the addresses of face media
      And a stranger and the owner ask for neighbouring addresses
      Then neighbouring addresses gave no face

    Scenario: Addresses stop working after a time
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      And a stranger and the owner ask for the addresses of face media
      Then asked for again when their time is over, they give a stranger no face

  @PX-03 @major @automatic
  @EU-GDPR-25 @CN-PIPL-25
  Rule: Private by default; sharing is an explicit act
    What the face function makes is visible to its owner alone until the owner shares it by an act of its own. A
    function that makes nothing to share is not subject to this rule: NOT_APPLICABLE.

    PASS proves: After the scan and before any act that shares it, what the function made was seen on the wire, in a file
    or at an address; no address of the face gave it to a client without cookie, token or header of the app, no new file
    in shared storage or the gallery held it, and no switch that shares it was on.

    PASS does not prove: That sharing needs an act of its own elsewhere in the app, or later; nor that what was made is
    hidden from other users who are signed in.

    Scenario: What was made is private at first
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      And what it makes is looked for where others could find it
      Then what it makes is private until it is shared by an act of its own

  @PX-04 @blocker @automatic
  @CN-PIPL-47 @CN-NDR-24 @EU-GDPR-17
  Rule: Links die after deletion or withdrawal
    After deletion or withdrawal the addresses of the face media give nothing to anybody, the owner's session included.

    PASS proves: Each address that gave the face to the owner's session before the withdrawal was asked for after it, and
    gave it neither to that session nor to a client without one; and so before and after the declared way to the
    deletion, on a walk of its own.

    PASS does not prove: That the picture is deleted behind the address, or in copies and backups.

    Scenario: Addresses die with the withdrawal
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      And a stranger and the owner ask for the addresses of face media
      And the person withdraws the face consent
      And a stranger and the owner ask for the addresses of face media again
      Then nobody got a face from them after the withdrawal

    Scenario: Addresses die with the deletion
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      And a stranger and the owner ask for the addresses of face media
      And the person deletes the face data
      And a stranger and the owner ask for the addresses of face media after the deletion
      Then nobody got a face from them after the deletion

  @PX-05 @major @assisted
  @CN-LABEL @EU-AIA-50.2_50.4 @CN-DEEP-14
  Rule: Synthetic output labelled, visibly and in metadata
    Pictures and videos that the app synthesised carry a label that people see and one in the file. A function that
    synthesises nothing is not subject to this rule: NOT_APPLICABLE.

    PASS proves: After the scan the app said in words on the screen that what it had made is a machine's; and the file
    that was taken out of the app says so in its metadata: in the field AIGC, as a digital source type of the IPTC, or in
    content credentials (C2PA) that name one.

    PASS does not prove: That the words also stand in the picture itself as it leaves the app, and are large enough there;
    nor that content credentials are signed by whom they name.

    Scenario: Synthetic media are labelled twice
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      And what it makes is looked for where others could find it
      And the person takes what it makes out of the app
      Then what it makes carries a visible label and one in its metadata
