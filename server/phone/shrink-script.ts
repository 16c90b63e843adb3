/**
 * What the phone's page does where scripts run: it makes a large photo smaller before it is sent. Where anything that it
 * needs is missing, the photo is sent as it is. Written for browsers of 2016, as it is sent without being compiled.
 */

/** Points along the longer side; enough to read a letter on a table. */
const LONGEST_SIDE = 2000
/** Bytes of a photo that is sent as it is. */
const SMALL_ENOUGH = 1_000_000

export const SHRINK_SCRIPT = `
(function () {
  var input = document.getElementById('photo')
  var button = document.getElementById('save')
  // Older browsers draw a photo on its side and cannot say so.
  if (!input || !button || !window.DataTransfer || !window.CSS || !CSS.supports('image-orientation', 'from-image')) return
  input.addEventListener('change', function () {
    var file = input.files[0]
    if (!file || file.size <= ${SMALL_ENOUGH}) return
    var picture = new Image()
    var done = function () { URL.revokeObjectURL(picture.src); button.disabled = false }
    picture.onerror = done
    picture.onload = function () {
      try {
        var scale = Math.min(1, ${LONGEST_SIDE} / Math.max(picture.naturalWidth, picture.naturalHeight))
        var canvas = document.createElement('canvas')
        canvas.width = Math.round(picture.naturalWidth * scale)
        canvas.height = Math.round(picture.naturalHeight * scale)
        canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
        canvas.toBlob(function (blob) {
          try {
            if (blob && blob.size < file.size && input.files[0] === file) {
              var chosen = new DataTransfer()
              chosen.items.add(new File([blob], 'photo.jpg', { type: 'image/jpeg' }))
              input.files = chosen.files
            }
          } catch (_) {}
          done()
        }, 'image/jpeg', 0.85)
      } catch (_) { done() }
    }
    button.disabled = true
    picture.src = URL.createObjectURL(file)
  })
})()
`
