# 1. A citizen signs in with her phone and registers.
API=http://localhost:8080
CITIZEN=$(curl -s 'http://localhost:8081/token?role=citizen&phone=996700000001')
curl -s -w '\n' $API/people -H "Authorization: Bearer $CITIZEN" -H 'Content-Type: application/json' -d '{
  "for": "self", "name": "Айгүл Токтогулова", "birthDate": "1885-03-21", "sex": "female", "nationality": "KG",
  "documents": [{"country": "KG", "type": "pin", "number": "12103188500017"}],
  "residence": {"areaCode": "41702000000000", "address": "Каракол ш., Токтогул көч. 12"}, "language": "ky"}'

# 2. She declares: no symptoms. The answer is a receipt with a signed pass.
RECEIPT=$(curl -s $API/declarations -H "Authorization: Bearer $CITIZEN" -H 'Content-Type: application/json' \
  -H 'Accept-Language: ky' -d '{"form": "kg-population-1", "person": "me", "answers": {
  "contact": {"province": "41702000000000", "district": "41702410000010", "address": "Токтогул көч. 12"},
  "symptoms": {"fever": false, "cough": false, "breathing": false, "throat": false, "vomiting": false,
               "diarrhoea": false, "haemorrhage": false, "rash": false},
  "exposure": {"animals": false, "case": false}}}')
echo "$RECEIPT"

# 3. Her QR code, by a link that lives for minutes. A camera that scans it opens the URL in it; so does a browser.
member() { sed "s/.*\"$1\":\"\([^\"]*\)\".*/\1/"; }
CODE=$(echo "$RECEIPT" | member url)
IMAGE=$(curl -s "$API$(echo "$RECEIPT" | member imageLink)?format=png&size=screen" -H "Authorization: Bearer $CITIZEN")
curl -s -o pass.png "$(echo "$IMAGE" | member url)"
echo "pass.png holds $CODE"

# 4. An officer at a checkpoint scans it.
OFFICER=$(curl -s 'http://localhost:8081/token?role=checkpoint-officer&organisation=checkpoint-3&area=41702000000000')
curl -s -w '\n' $API/verifications -H "Authorization: Bearer $OFFICER" -H 'Content-Type: application/json' \
  -d "{\"code\": \"$CODE\"}"
