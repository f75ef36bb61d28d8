@theme:exposure
Feature: Nobody else can read the face

  @PX-01 @blocker @automatic
  @RLD-09 @NANDU-4 @CN-PIPL-25 @CN-SPC15-2.5 @CN-35273-9.4 @CN-41819-10-PUB @CN-CC-1038
  Rule: Face image/video URL not readable without the owner's session
    An address under which a picture or video of the face was seen in the traffic gives nothing to a client without the
    owner's session.

    @waiting
    Scenario: A stranger cannot read the face's address
      link replay to come

      Given the addresses of face media captured from the test account
      When a client without a session asks for them
      Then it gets no face

  @PX-02 @blocker @automatic
  @RLD-09 @EU-GDPR-5.1f
  Rule: Links expire and are unguessable (neighbour ids refused)
    Addresses of face media stop working after a time and cannot be guessed: neighbouring numbers give nothing.

    @waiting
    Scenario: Neighbouring addresses give nothing
      link replay to come

      Given the addresses of face media captured from the test account
      When a client asks later and for neighbouring addresses
      Then it gets no face

  @PX-03 @major @automatic
  @EU-GDPR-25 @CN-PIPL-25
  Rule: Private by default; sharing is an explicit act
    What the face function makes is visible to its owner alone until the owner shares it by an act of its own. A
    function that makes nothing to share is not subject to this rule: NOT_APPLICABLE.

    @waiting
    Scenario: What was made is private at first
      media walk to come

      Given a fresh install on which nothing has been agreed to
      When a person makes a picture with the face function
      Then it is private until it is shared by an act of its own

  @PX-04 @blocker @automatic
  @CN-PIPL-47 @CN-NDR-24 @EU-GDPR-17
  Rule: Links die after deletion or withdrawal
    After deletion or withdrawal the addresses of the face media give nothing to anybody, the owner's session included.

    @waiting
    Scenario: Addresses die with the deletion
      link replay to come

      Given the addresses of face media captured from the test account
      When the person deletes the face data
      Then nobody gets a face from them

  @PX-05 @major @assisted
  @CN-LABEL @EU-AIA-50.2_50.4 @CN-DEEP-14
  Rule: Synthetic output labelled, visibly and in metadata
    Pictures and videos that the app synthesised carry a label that people see and one in the file. A function that
    synthesises nothing is not subject to this rule: NOT_APPLICABLE.

    @waiting
    Scenario: Synthetic media are labelled twice
      media walk to come

      Given a fresh install on which nothing has been agreed to
      When a person makes a picture with the face function and exports it
      Then the picture carries a visible label and one in its metadata
