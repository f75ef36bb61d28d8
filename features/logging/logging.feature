@theme:logging
Feature: What is logged, and what must not be

  @LG-01 @major @documentary @once
  @CN-FRM-14 @CN-38671-8 @CN-45574-5.5 @CN-MNR-36
  Rule: Audit of every face access and decision
    Each access to face data and each decision about a face is logged, with who, when and what.

    Scenario: The audit log is in the dossier
      Given the dossier of the applicant
      Then the document "audit log sample" is in the dossier
      And the document "audit log sample" speaks of "access"
      And the document "audit log sample" speaks of "decision"

  @LG-02 @major @documentary @once
  @CN-CSL-21 @CN-PIPL-56 @CN-FRM-9 @CN-35273-11.3
  Rule: Log retention ≥ 6 months; processing and assessment records ≥ 3 years
    Logs of the network are kept for at least six months, records of processing and impact assessments for at least
    three years.

    Scenario: The retention of records is in the dossier
      Given the dossier of the applicant
      Then the document "record retention policy" is in the dossier
      And the document "record retention policy" speaks of "network log"
      And the document "record retention policy" speaks of "records of processing"
      And the document "record retention policy" speaks of "impact assessment"

  @LG-03 @blocker @automatic
  @MASVS-STORAGE-2 @ADA-1.1.2.2
  Rule: Client logs carry no face data
    The log that the app writes on the phone carries no face data while the face function is used.

    PASS proves: From the app's start to the end of the scan all that it wrote into the phone's log was read, its scanner
    showed a face, and in the lines, one by one and put together, no picture of a face, face record or face template
    was found in any encoding that is known.

    PASS does not prove: That what the app writes at other times or after an error is as clean, nor that no name, number
    or token is logged.

    Scenario: The app's log carries no face
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then the log of the app carries no face data

  @LG-04 @minor @assisted
  @ISO-29184-5.3.12_5.3.14 @ISO-27560-6.4
  Rule: User can see consents given and face use history
    In the app a person can see which consents were given and when the face was used.

    @waiting
    Scenario: Consents and uses can be seen
      history walk to come

      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function and looks for its history
      Then the app shows the consents given and the uses of the face
