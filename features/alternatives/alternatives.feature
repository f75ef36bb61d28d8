@theme:alternatives
Feature: Another way than the face

  @AL-01 @blocker @assisted
  @CN-FRM-10 @CN-41819-5-NONFACE @CN-40660-5 @CN-SPC15-10 @EU-EDPB-0319 @NIST-63A-4.2.6 @XJB-1
  Rule: At least one non-face method for each face-verified function
    A method counts when it stands on the screen, enabled, and leads somewhere. What the app statement declares and the
    screen does not offer is a contradiction.

    PASS proves: At least one other way than the face stood on the screen, was enabled and opened.

    PASS does not prove: That it serves everybody; whether it leads to the goal is AL-04.

    Scenario: Another method than the face is offered
      Given a fresh install on which nothing has been agreed to
      When a person looks for another method than the face function
      Then at least one other method is offered and opens

  @AL-02 @major @assisted
  @CN-FRM-10 @CN-41819-5-NONFACE
  Rule: Offered on the same screen level, before a failed scan
    The other method stands where the face is offered or where consent to it is asked, not behind a failed scan, a
    refusal or a second level of "more".

    PASS proves: The other way stood where the face is offered or where consent is asked.

    PASS does not prove: That both ways are equally convenient.

    Scenario: The other method stands beside the face
      Given a fresh install on which nothing has been agreed to
      When a person looks for another method than the face function
      Then another method is offered on the same level as the face

  @AL-03 @major @assisted
  @CN-FRM-10
  Rule: Reasonable and convenient: taps, documents, waiting, cost comparable
    Taps, documents, waiting and cost of the other way are counted and set beside those of the face. An assessor judges
    whether it is reasonable and convenient.

    @waiting
    Scenario: The other way costs no more
      judgement of convenience to come

      Given a fresh install on which nothing has been agreed to
      When a person goes through each declared alternative to its end
      Then taps, documents, waiting and cost are comparable to those of the face

  @AL-04 @blocker @assisted
  @CN-FRM-10
  Rule: Works to completion (SMS code, password, card elements, staff review)
    Each declared alternative is gone through to its end, without a face.

    PASS proves: Each alternative declared led a test account to the goal without a face.

    PASS does not prove: The same for other accounts and real persons; how long a review by staff takes.

    Scenario: The other methods lead to the goal
      Given a fresh install on which nothing has been agreed to
      When a person goes through each declared alternative to its end
      Then each alternative worked to completion without the face

  @AL-05 @major @assisted
  @NIST-63B-BIO-LIM @CN-38671-6.1.6.8
  Rule: Offered after failures and lock-out
    When the scan has failed or is locked, another way is offered on that screen.

    @waiting
    Scenario: A failed scan offers another way
      failed-scan walk to come

      Given a fresh install on which nothing has been agreed to
      When a person fails the scan until the app reacts
      Then another method is offered

  @AL-06 @major @assisted
  @IOS-ARG-2.5.13 @CN-41819-6-U14
  Rule: For users under 13/14 another method
    An account of a person under 13 or 14 is not asked for a face where another way serves; that way is offered first.

    @waiting
    Scenario: A child is offered another way
      persona walk to come

      Given the account of a child
      When the child starts the face function
      Then another method than the face is offered
