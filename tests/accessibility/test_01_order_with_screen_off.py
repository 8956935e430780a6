"""Row 1: the whole order with the screen off, by keys and by what is said."""

from tests.accessibility.blind_shopper import ACTIVATE, NEXT, SPEECH, BlindShopper

def log(s, since=[0]):
    for said in s.voice.log[since[0]:]: print('   ', said.text)
    since[0]=len(s.voice.log)

def test_a_guest_orders_by_keys_and_words_alone(shopper: BlindShopper) -> None:
  try:
    shopper.plug_headset_in()
    shopper.choose("commencer")
    shopper.choose("Trouver un produit")
    shopper.write("lam")
    shopper.choose("Voir"); 
    shopper.choose("Lampe Aube", "bouton")
    log(shopper,[0]); print("------ sheet")
    for _ in range(10): shopper.press(NEXT)
    log(shopper); print("------ take")
    shopper.find("Livré")
    shopper.choose("bouton"); 
    log(shopper); print("------ taken")
    shopper.choose("Mon panier", "bouton"); 
    log(shopper); print("------ cart")
    for _ in range(30): shopper.press(NEXT)
    log(shopper); print("------ cart read")
    shopper.choose("Commander"); 
    log(shopper); print("------ checkout")
    for _ in range(60): shopper.press(NEXT)
  finally:
    log(shopper)
  assert 0
